-- What was read in a picture: its codes, its owners' marks, its words. By the bytes, so that the same picture is read once;
-- read again where a newer reader sees more.
create table picture_reading (
    sha256  text        not null,
    reader  text        not null,
    reading jsonb       not null,
    read_at timestamptz not null,
    constraint picture_reading_pk primary key (sha256),
    constraint picture_reading_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
