-- One that ended before its first day was over, or before it began, holds on no day: its last day is the one before.
alter table appointment drop constraint appointment_days;
alter table appointment add constraint appointment_days
    check (valid_until is null or valid_until >= valid_from - 1);
