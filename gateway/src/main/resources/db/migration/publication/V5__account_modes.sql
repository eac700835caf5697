-- How an account's pieces go out, chosen from what the platform allows it, and why (WeChat guide, section 0.3).
create table account_mode (
    account_id  uuid        not null,
    mode        text        not null,
    may_publish boolean     not null,
    reason      text        not null,
    words       text,
    wechat_kind text,
    changed_at  timestamptz not null,
    probed_at   timestamptz not null,
    constraint account_mode_pk primary key (account_id),
    constraint account_mode_mode check (mode in ('API', 'MASS_SEND', 'HAND_OVER')),
    constraint account_mode_reason check (reason in ('ALLOWED', 'NOT_ALLOWED', 'CHOSEN')),
    constraint account_mode_wechat_kind check (wechat_kind in ('SUBSCRIPTION', 'SERVICE')),
    -- The quota of mass sends depends on the kind.
    constraint account_mode_mass_send_has_a_kind check (mode <> 'MASS_SEND' or wechat_kind is not null)
);

alter table publication drop constraint publication_mode;
alter table publication add constraint publication_mode check (mode in ('API', 'MASS_SEND', 'HAND_OVER'));
