package io.countersign.gateway.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.rules.content.PicturePost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A draft over the API: made, read, changed, listed. */
class DraftApiIntegrationTests extends DraftApiScenario {

    @Autowired
    Drafts drafts;

    @Test
    void draftIsCreatedReadChangedAndListed() {
        MvcTestResult created = post(school.editor(), good());
        assertThat(created).hasStatus(201).hasHeader("ETag", "\"1\"");
        JsonNode draft = body(created);
        assertThat(draft.path("state").asString()).isEqualTo("EDITING");
        assertThat(draft.path("bodyHtml").asString()).isEqualTo("<p>各位同学：</p><p>九月一日开学。</p>");
        String id = draft.path("id").asString();

        String changed = good().replace("开学通知", "放假通知");
        MvcTestResult put = put(school.colleague(), id, "1", changed);
        assertThat(put).hasStatusOk().hasHeader("ETag", "\"2\"");
        JsonNode read = body(get(school.reviewer(), "/api/v1/drafts/" + id));
        assertThat(read.path("title").asString()).isEqualTo("放假通知");
        assertThat(read.path("version").asLong()).isEqualTo(2);
        assertThat(read.path("revisions").isArray()).isTrue();
        assertThat(read.path("wechat").path("comments").asString()).isEqualTo("FOLLOWERS");
        assertThat(read.path("wechat").path("coverCrop").asString()).isEqualTo("CENTRE");

        JsonNode list = body(get(school.editor(), "/api/v1/drafts?state=EDITING&unitId=" + school.unit()));
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(body(get(school.editor(), "/api/v1/drafts?state=IN_REVIEW")).path("items"))
                .isEmpty();
        assertThat(body(get(school.editor(), "/api/v1/drafts?awaiting=me")).path("items"))
                .isEmpty();
    }

    @Test
    void kindOnWechatIsAnArticleUnlessItIsSaid() {
        assertThat(body(post(school.editor(), good()))
                        .path("wechat")
                        .path("kind")
                        .asString())
                .isEqualTo("ARTICLE");
        String pictures = good().replace("\"comments\": ", "\"kind\": \"PICTURES\", \"comments\": ");
        String id = body(post(school.editor(), pictures)).path("id").asString();
        assertThat(body(get(school.reviewer(), "/api/v1/drafts/" + id))
                        .path("wechat")
                        .path("kind")
                        .asString())
                .isEqualTo("PICTURES");
        assertThat(body(get(school.reviewer(), "/api/v1/drafts/" + id))
                        .path("shownBodyHtml")
                        .asString())
                .as("findings point into it")
                .isEqualTo(PicturePost.of(body(get(school.reviewer(), "/api/v1/drafts/" + id))
                                .path("bodyHtml")
                                .asString())
                        .html());
        assertThat(body(post(school.editor(), pictures.replace("PICTURES", "VIDEO")))
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactly("wechat.kind");
    }

    @Test
    void descriptionOfTheApiTellsTheKindsOnWechat() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.components.schemas.WechatRequest.properties.kind.enum")
                .isEqualTo(List.of("ARTICLE", "PICTURES"));
    }

    @Test
    void repeatedCreationNamesPlaceAndVersionAgain() {
        MvcTestResult first = create("draft-1");
        MvcTestResult second = create("draft-1");
        assertThat(second).hasStatus(201).hasHeader("ETag", "\"1\"");
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
    }

    @Test
    void answerMayComeBackChangedAsTheNextRequest() {
        String answer = text(post(school.editor(), good()));
        String id = json.readTree(answer).path("id").asString();
        String whole = text(get(school.editor(), "/api/v1/drafts/" + id));
        assertThat(put(school.editor(), id, "\"1\"", whole.replace("九月一日", "九月二日")))
                .hasStatusOk();
    }

    @Test
    void listGoesOnWhereItEnded() {
        for (int i = 0; i < 3; i++) post(school.editor(), good());
        JsonNode first = body(get(school.editor(), "/api/v1/drafts?limit=2"));
        assertThat(first.path("items")).hasSize(2);
        String next = first.path("next").asString();
        JsonNode second = body(get(school.editor(), "/api/v1/drafts?limit=2&after=" + next));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("id"))
                .isNotEqualTo(first.path("items").get(1).path("id"));
        assertThat(get(school.editor(), "/api/v1/drafts?after=nonsense")).hasStatus(400);
    }

    @Test
    void updateNeedsTheVersionThatWasSeen() {
        String id = body(post(school.editor(), good())).path("id").asString();
        String changed = good().replace("开学通知", "放假通知");
        assertThat(put(school.editor(), id, null, changed)).hasStatus(428);
        assertThat(put(school.editor(), id, "nonsense", changed)).hasStatus(400);
        assertThat(put(school.editor(), id, "7", changed)).hasStatus(412);
        assertThat(put(school.editor(), id, "1", changed)).hasStatusOk();
        assertThat(put(school.colleague(), id, "1", changed)).hasStatus(412);
        assertThat(put(school.editor(), id, "2", changed)).hasStatusOk().hasHeader("ETag", "\"2\"");
    }

    @Test
    void lockedDraftIsNotChanged() {
        String id = body(post(school.editor(), good())).path("id").asString();
        drafts.freeze(DraftId.of(id), school.editor());
        assertThat(put(school.editor(), id, "2", good().replace("开学", "放假")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.remedy")
                .asString()
                .isNotBlank();
        drafts.backToEditing(DraftId.of(id));
        assertThat(drafts.find(DraftId.of(id)).orElseThrow().state()).isEqualTo(DraftState.EDITING);
    }

    private MvcTestResult create(String key) {
        return mvc.post()
                .uri("/api/v1/drafts")
                .header(HttpHeaders.AUTHORIZATION, writers.bearer(school.editor()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(good())
                .exchange();
    }
}
