-- What the piece becomes on WeChat: an article, or pictures with a plain text below.
alter table draft
    add column wechat_kind text not null default 'ARTICLE',
    add constraint draft_wechat_kind check (wechat_kind in ('ARTICLE', 'PICTURES'));

alter table revision
    add column wechat_kind text not null default 'ARTICLE',
    add constraint revision_wechat_kind check (wechat_kind in ('ARTICLE', 'PICTURES'));
