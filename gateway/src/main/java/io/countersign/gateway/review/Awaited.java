package io.countersign.gateway.review;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.signoff.ReleaseCheck;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.StepStanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose signature open rounds wait for. */
@Component
class Awaited {

    private final JdbcClient jdbc;

    Awaited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who may sign a step that is in turn, with that step, save those who handed it to somebody who can. */
    static Map<UUID, ReviewStep> in(CaseFile file) {
        Map<UUID, ReviewStep> awaited = new LinkedHashMap<>();
        ReleaseCheck.steps(file.facts(), file.policy()).stream()
                .filter(StepStanding::turn)
                .forEach(step -> step.maySign().stream()
                        .filter(one -> !handedOver(one, step, file.handOvers()))
                        .forEach(one -> awaited.putIfAbsent(one.person(), step.step())));
        return awaited;
    }

    private static boolean handedOver(Signer one, StepStanding step, List<HandOver> handOvers) {
        return handOvers.stream()
                .filter(it -> it.person().equals(one.person()))
                .anyMatch(it ->
                        step.maySign().stream().anyMatch(other -> other.person().equals(it.deputy())));
    }

    void note(Round round, Map<UUID, ReviewStep> awaited) {
        jdbc.sql("delete from round_awaited where round_id = :round")
                .param("round", round.id().value())
                .update();
        awaited.forEach((person, step) -> jdbc.sql(
                        "insert into round_awaited (round_id, person_id, step) values (:round, :person, :step)")
                .param("round", round.id().value())
                .param("person", person)
                .param("step", step.name())
                .update());
    }

    Set<DraftId> drafts(PersonId person) {
        return jdbc.sql("""
                        select r.draft_id from round_awaited a join round r on r.id = a.round_id
                        where a.person_id = :person and r.state = 'OPEN'
                        """).param("person", person.value()).query(UUID.class).list().stream()
                .map(DraftId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
