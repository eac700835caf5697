-- Texts by the fingerprints of their sentences: submitted revisions, and posts that the platforms have shown. The texts
-- themselves are not kept here.
create table printed_text (
    id         uuid        not null,
    unit_id    uuid        not null,
    source     text        not null,
    shown_on   date,
    printed_at timestamptz not null,
    constraint printed_text_pk primary key (id),
    constraint printed_text_source_uk unique (source)
);

-- Prints that differ in at most three bits have one of four bands in common: each is looked up by its index.
create table printed_sentence (
    text_id uuid    not null,
    bits    bigint  not null,
    band_0  integer not null generated always as ((bits & 65535)::integer) stored,
    band_1  integer not null generated always as (((bits >> 16) & 65535)::integer) stored,
    band_2  integer not null generated always as (((bits >> 32) & 65535)::integer) stored,
    band_3  integer not null generated always as (((bits >> 48) & 65535)::integer) stored,
    constraint printed_sentence_pk primary key (text_id, bits),
    constraint printed_sentence_text_fk foreign key (text_id) references printed_text (id)
);
create index printed_sentence_band_0 on printed_sentence (band_0);
create index printed_sentence_band_1 on printed_sentence (band_1);
create index printed_sentence_band_2 on printed_sentence (band_2);
create index printed_sentence_band_3 on printed_sentence (band_3);
