-- One account on one platform with its four facets, which are never folded into one status (domain guide 6.2).
create table media_account (
    id                  uuid    not null,
    unit_id             uuid    not null,
    platform            text    not null,
    name                text    not null,
    platform_account_id text,
    status              text    not null,
    filing              text    not null,
    filing_number       text,
    connection          text    not null,
    dormancy            text    not null,
    compliance          text    not null,
    publishing          text    not null,
    opened_on           date    not null,
    version             bigint  not null,
    constraint media_account_pk primary key (id),
    constraint media_account_platform check (platform in
        ('WECHAT_OA', 'WEIBO', 'YIXIN', 'MOBILE_NEWSPAPER', 'QQ_GROUP', 'OTHER')),
    constraint media_account_status check (status in
        ('PREPARING', 'ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED', 'MERGED', 'OFFLINE')),
    constraint media_account_filing check (filing in ('VALID', 'CHANGE_DUE', 'OVERDUE', 'NONE')),
    constraint media_account_connection check (connection in
        ('CONNECTED', 'EXPIRING', 'BROKEN', 'MANUAL', 'REGISTERED_ONLY')),
    constraint media_account_dormancy check (dormancy in
        ('NORMAL', 'WATCH', 'WARNING', 'DORMANT', 'OVERDUE', 'UNKNOWN')),
    constraint media_account_compliance check (compliance in ('CLEAR', 'RECTIFYING', 'STOPPED')),
    constraint media_account_publishing check (publishing in ('API', 'HAND_OVER', 'NONE')),
    -- R13: platforms without a connector never publish.
    constraint media_account_registered_only check (platform in ('WECHAT_OA', 'WEIBO') or publishing = 'NONE')
);
create index media_account_by_unit on media_account (unit_id);

create table filing (
    id           uuid        not null,
    account_id   uuid        not null,
    kind         text        not null,
    state        text        not null,
    number       text,
    submitted_at timestamptz,
    decided_at   timestamptz,
    constraint filing_pk primary key (id),
    constraint filing_account_fk foreign key (account_id) references media_account (id),
    constraint filing_number_uk unique (number),
    constraint filing_kind check (kind in ('INITIAL', 'LATE', 'RETROACTIVE', 'CHANGE')),
    constraint filing_state check (state in ('DRAFT', 'PRINTED', 'UNIT_SIGNED', 'SUBMITTED', 'IN_REVIEW', 'RETURNED',
        'ACCEPTED', 'REFUSED', 'WITHDRAWN'))
);
create index filing_by_account on filing (account_id);
