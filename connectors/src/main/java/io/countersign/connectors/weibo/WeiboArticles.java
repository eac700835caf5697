package io.countersign.connectors.weibo;

import io.countersign.connectors.CarriedArticle;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Published;
import io.countersign.connectors.Publisher;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Articles (头条文章) of an account to which the platform has granted them; they are answered in a shape of their own. */
final class WeiboArticles implements Publisher<CarriedArticle> {
    private static final String PUBLISH = "/proxy/article/publish.json";
    private static final String DONE = "100000";

    private final WeiboSettings settings;
    private final WeiboCalls calls;

    WeiboArticles(WeiboSettings settings, WeiboCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public PublishOutcome publish(CarriedArticle article) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", article.title());
        fields.put("content", article.html());
        fields.put("cover", article.coverUrl());
        if (article.summary() != null) fields.put("summary", article.summary());
        fields.put("text", article.text());
        fields.put("rip", settings.realIp());
        return WeiboOutcome.granted(calls.publish(PUBLISH, api -> api.post(PUBLISH, fields), this::outcome));
    }

    private PublishOutcome outcome(JsonNode answer) {
        String code = Json.text(answer, "code");
        if (code == null) return new PublishOutcome.Unknown("an answer about an article without a code");
        JsonNode data = answer.path("data");
        String post = Json.text(data, "mid");
        if (!code.equals(DONE)) return calls.refusal(new WeiboError(code, String.valueOf(Json.text(answer, "msg"))));
        if (post == null || !post.matches(WeiboId.DECIMAL))
            return new PublishOutcome.Unknown("an article without the post that carries it");
        return new Published(post, Json.text(data, "url"), null);
    }
}
