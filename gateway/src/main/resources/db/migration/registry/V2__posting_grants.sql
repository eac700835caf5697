-- What a platform lets an account do by call beyond what every app may; only Weibo knows such grants (Weibo guide 4.3).
alter table media_account add column posting_grant text not null default 'ORDINARY';
alter table media_account add constraint media_account_posting_grant check (posting_grant in ('ORDINARY', 'PICTURES'));
alter table media_account add constraint media_account_grants_on_weibo
    check (platform = 'WEIBO' or posting_grant = 'ORDINARY');
