-- N2b and N2c, whatever the application says: no publication without three approvals of this revision and this digest
-- by distinct persons none of whom contributed to it, and only to an account that was signed as a target.
create function publication_needs_three_signatures() returns trigger
    language plpgsql as
$$
declare
    signatures integer;
begin
    select count(distinct v.person_id)
    into signatures
    from vote v
    where v.revision_id = new.revision_id
      and v.content_digest = new.content_digest
      and v.decision = 'APPROVE'
      and not exists (select
                      from revision_contributor c
                      where c.revision_id = v.revision_id
                        and c.person_id = v.person_id);
    if signatures < 3 then
        raise exception 'N2b: % of 3 signatures on revision % with digest %', signatures, new.revision_id, new.content_digest
            using errcode = 'check_violation', constraint = 'publication_needs_three_signatures';
    end if;
    if not exists (select
                   from revision r
                   where r.id = new.revision_id
                     and r.draft_id = new.draft_id
                     and r.content_digest = new.content_digest) then
        raise exception 'R7: revision % of draft % does not have digest %', new.revision_id, new.draft_id, new.content_digest
            using errcode = 'check_violation', constraint = 'publication_needs_three_signatures';
    end if;
    if not exists (select
                   from revision_target t
                   where t.revision_id = new.revision_id
                     and t.account_id = new.account_id) then
        raise exception 'R7: account % is not a signed target of revision %', new.account_id, new.revision_id
            using errcode = 'check_violation', constraint = 'publication_needs_three_signatures';
    end if;
    return null;
end
$$;

create constraint trigger publication_needs_three_signatures
    after insert or update of draft_id, revision_id, content_digest, account_id
    on publication
    not deferrable
    for each row
execute function publication_needs_three_signatures();

-- The ledger and the steps are history; rows are settled once and never taken away (R16).
create function publication_history_stays() returns trigger
    language plpgsql as
$$
begin
    raise exception 'R16: rows of % are kept', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger publication_stays before delete on publication for each row execute function publication_history_stays();
create trigger attempt_stays before delete on attempt for each row execute function publication_history_stays();
create trigger publication_step_stays before update or delete on publication_step
    for each row execute function publication_history_stays();
