-- Articles are granted apart from pictures (Weibo guide 4.4).
alter table media_account drop constraint media_account_posting_grant;
alter table media_account add constraint media_account_posting_grant
    check (posting_grant in ('ORDINARY', 'PICTURES', 'ARTICLES'));
