package io.countersign.gateway.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.organisation.PersonId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees and changes a draft over the API. */
class DraftSightIntegrationTests extends DraftApiScenario {

    @Test
    void whoHasNothingToDoWithADraftDoesNotLearnOfIt() {
        String id = body(post(school.editor(), good())).path("id").asString();
        for (PersonId outsider : new PersonId[] {school.stranger(), school.sysadmin()}) {
            assertThat(get(outsider, "/api/v1/drafts/" + id)).hasStatus(404);
            assertThat(put(outsider, id, "1", good())).hasStatus(404);
            assertThat(body(get(outsider, "/api/v1/drafts")).path("items")).isEmpty();
        }
        assertThat(get(school.auditor(), "/api/v1/drafts/" + id)).hasStatusOk();
        assertThat(put(school.auditor(), id, "1", good())).hasStatus(403);
        assertThat(put(school.reviewer(), id, "1", good())).hasStatus(403);
        assertThat(get(school.editor(), "/api/v1/drafts/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(school.editor(), "/api/v1/drafts/nonsense")).hasStatus(404);
    }
}
