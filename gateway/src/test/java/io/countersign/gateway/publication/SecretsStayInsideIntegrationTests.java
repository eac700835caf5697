package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** After a day with all secrets in use none of them stands anywhere in the open. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayInsideIntegrationTests extends SecretsInUse {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @Test
    void noLogLineHoldsOne(CapturedOutput output) {
        assertThat(output.getAll()).as("it logs at all").contains("/2/statuses/share.json -> ");
        assertNoneIn("the log", output.getAll());
    }

    @Test
    void noAnswerPageOrMetricShowsOne() {
        said.forEach(it -> assertNoneIn("an answer", it));
        Map<String, String> shown = new EveryAnswer(routes, mvc)
                .to(
                        List.of(team().editor(), team().responsible(), team().admin(), team().sysadmin(), auditor),
                        List.of(
                                wechat.toString(),
                                weibo.toString(),
                                draft.toString(),
                                publication(draft, wechat).toString(),
                                publication(draft, weibo).toString(),
                                team().editor().toString()));
        assertThat(shown.keySet())
                .as("pages and answers, for those who may see them")
                .contains(
                        "/accounts/" + weibo + "/connection as " + team().admin(),
                        "/api/v1/accounts/" + weibo + "/connection as " + team().admin(),
                        "/accounts/" + wechat + "/posts as " + team().responsible(),
                        "/publications/" + publication(draft, weibo) + " as " + team().editor(),
                        "/api/v1/publications/" + publication(draft, weibo) + " as " + auditor,
                        "/organisation/people/" + team().editor() + " as " + team().sysadmin(),
                        "/drafts/" + draft + "/history as " + team().editor(),
                        "/audit as " + auditor,
                        "/api/v1/notices as " + team().admin(),
                        "/notices as " + team().admin(),
                        "/profile as " + team().admin());
        shown.forEach(this::assertNoneIn);
        MvcTestResult metrics = mvc.get()
                .uri("/actuator/prometheus")
                .with(as(team().sysadmin()))
                .exchange();
        assertThat(metrics).hasStatusOk().bodyText().contains("http_server_requests");
        assertNoneIn("the metrics", EveryAnswer.everything(metrics.getResponse()));
    }

    /** The details of the audit chain are among the tables. */
    @Test
    void noTableHoldsOneUnsealed() {
        EveryTable tables = new EveryTable(jdbc);
        assertThat(tables.names())
                .contains("sealed_credential", "callback_key", "access_token", "audit_entry", "publication_step");
        assertThat(tables.holding(secrets)).isEmpty();
    }

    private void assertNoneIn(String where, String text) {
        secrets.forEach((what, secret) ->
                assertThat(text.contains(secret)).as("%s in %s", what, where).isFalse());
    }
}
