-- Days before the end at which the account's people were last reminded; none while there is time.
alter table sealed_credential add column reminded_days integer;
