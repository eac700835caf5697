-- In what form a piece goes to Weibo: a short post, or an article that the short text carries.
alter table draft
    add column weibo_form text not null default 'POST',
    add constraint draft_weibo_form check (weibo_form in ('POST', 'ARTICLE'));

alter table revision
    add column weibo_form text not null default 'POST',
    add constraint revision_weibo_form check (weibo_form in ('POST', 'ARTICLE'));
