-- How the article is set on WeChat beside its text: comments and the part of the cover that is shown.
alter table draft
    add column wechat_comments text not null default 'CLOSED',
    add column wechat_cover_crop text not null default 'PLATFORM',
    add constraint draft_wechat_comments check (wechat_comments in ('CLOSED', 'EVERYBODY', 'FOLLOWERS')),
    add constraint draft_wechat_cover_crop check (wechat_cover_crop in ('PLATFORM', 'START', 'CENTRE', 'END'));

alter table revision
    add column wechat_comments text not null default 'CLOSED',
    add column wechat_cover_crop text not null default 'PLATFORM',
    add constraint revision_wechat_comments check (wechat_comments in ('CLOSED', 'EVERYBODY', 'FOLLOWERS')),
    add constraint revision_wechat_cover_crop check (wechat_cover_crop in ('PLATFORM', 'START', 'CENTRE', 'END'));
