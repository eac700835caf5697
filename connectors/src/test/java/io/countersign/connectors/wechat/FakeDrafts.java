package io.countersign.connectors.wechat;

import io.countersign.connectors.wechat.FakeState.Account;
import io.countersign.connectors.wechat.FakeState.ArticleData;
import io.countersign.connectors.wechat.FakeState.Draft;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The draft box (guide, section 4), with its limits and its rewriting. */
final class FakeDrafts {
    private final FakeState state;
    private final FakeMedia media;
    private final FakePicturePosts picturePosts;
    private final Clock clock;

    FakeDrafts(FakeState state, FakeMedia media, FakePicturePosts picturePosts, Clock clock) {
        this.state = state;
        this.media = media;
        this.picturePosts = picturePosts;
        this.clock = clock;
    }

    ObjectNode add(Account account, JsonNode body) {
        JsonNode articles = body.path("articles");
        if (!articles.isArray() || articles.isEmpty()) throw new FakeError(44003, "empty news data");
        if (articles.size() > 8) throw new FakeError(45008, "article size out of limit");
        List<ArticleData> accepted = new ArrayList<>();
        for (JsonNode article : articles) accepted.add(accepted(account, article));
        String mediaId = "draft-" + ++state.counter;
        long now = clock.instant().getEpochSecond();
        account.drafts.put(mediaId, new Draft(mediaId, accepted, now, now));
        ObjectNode answer = Json.object().put("media_id", mediaId);
        answer.putArray("item");
        return answer;
    }

    ObjectNode get(Account account, JsonNode body) {
        Draft draft = draft(account, body);
        ObjectNode answer = Json.object();
        draft.articles().forEach(article -> answer.withArray("news_item").add(item(article, preview(draft))));
        return answer.put("create_time", draft.createdAt()).put("update_time", draft.updatedAt());
    }

    ObjectNode update(Account account, JsonNode body) {
        Draft draft = draft(account, body);
        if (!body.path("articles").isObject()) throw new FakeError(47001, "data format error");
        int index = body.path("index").asInt(0);
        if (index < 0 || index >= draft.articles().size()) throw new FakeError(40114, "invalid index value");
        replace(account, draft, index, accepted(account, body.path("articles")));
        return ok();
    }

    ObjectNode delete(Account account, JsonNode body) {
        account.drafts.remove(draft(account, body).mediaId());
        return ok();
    }

    ObjectNode count(Account account) {
        return Json.object().put("total_count", account.drafts.size());
    }

    ObjectNode list(Account account, JsonNode body) {
        boolean bare = body.path("no_content").asInt(0) == 1;
        List<Draft> page = account.drafts.values().stream()
                .skip(body.path("offset").asInt(0))
                .limit(body.path("count").asInt(20))
                .toList();
        ObjectNode answer =
                Json.object().put("total_count", account.drafts.size()).put("item_count", page.size());
        ArrayNode items = answer.putArray("item");
        for (Draft draft : page) {
            ObjectNode item = items.addObject().put("media_id", draft.mediaId()).put("update_time", draft.updatedAt());
            ObjectNode content = item.putObject("content")
                    .put("create_time", draft.createdAt())
                    .put("update_time", draft.updatedAt());
            ArrayNode news = content.putArray("news_item");
            draft.articles()
                    .forEach(article -> news.add(item(bare ? article.withContent("") : article, preview(draft))));
        }
        return answer;
    }

    /** The fields of an article as every answer has them. */
    ObjectNode item(ArticleData article, String url) {
        FakeState.StoredPicture cover = state.accounts.values().stream()
                .map(account -> account.materials.get(article.coverId()))
                .filter(key -> key != null)
                .map(state.pictures::get)
                .findFirst()
                .orElse(null);
        ObjectNode item = Json.object()
                .put("article_type", "news")
                .put("title", article.title())
                .put("author", article.author())
                .put("digest", article.digest())
                .put("content", article.content())
                .put("content_source_url", article.sourceUrl())
                .put("thumb_media_id", article.coverId())
                .put("thumb_url", cover == null ? "" : state.base + cover.path())
                .put("show_cover_pic", 0)
                .put("need_open_comment", 0)
                .put("only_fans_can_comment", 0)
                .put("url", url);
        article.set().forEach(item::putPOJO);
        if (article.images() != null) picturePosts.describe(item, article.images());
        return item;
    }

    /** A person changes the body in the web console. */
    void replace(Account account, Draft draft, int index, ArticleData changed) {
        List<ArticleData> articles = new ArrayList<>(draft.articles());
        articles.set(index, changed);
        account.drafts.put(
                draft.mediaId(),
                new Draft(
                        draft.mediaId(),
                        articles,
                        draft.createdAt(),
                        clock.instant().getEpochSecond()));
    }

    private ArticleData accepted(Account account, JsonNode article) {
        String title = Json.text(article, "title");
        String content = article.path("content").asString("");
        if (title.isEmpty()) throw new FakeError(40227, "title is empty");
        within(title, 32, 45003, "title size out of limit");
        within(Json.text(article, "author"), 16, 45110, "author size out of limit");
        within(Json.text(article, "digest"), 128, 45004, "description size out of limit");
        within(content, 19_999, 45002, "content size out of limit");
        if (FakePicturePosts.is(article))
            return FakePicturePosts.accepted(account, article, settings(account, article));
        within(Json.text(article, "content_source_url"), 1024, 45005, "url size out of limit");
        String cover = Json.text(article, "thumb_media_id");
        if (!account.materials.containsKey(cover)) throw new FakeError(40007, "invalid media_id");
        String stored = FakeHtml.stored(content, address -> media.uploaded(account, address));
        String digest = Json.text(article, "digest");
        return new ArticleData(
                title,
                Json.text(article, "author"),
                digest.isEmpty() ? FakeHtml.beginning(stored) : digest,
                stored,
                Json.text(article, "content_source_url"),
                cover,
                settings(account, article),
                null);
    }

    private static Map<String, Object> settings(Account account, JsonNode article) {
        Map<String, Object> settings = new HashMap<>();
        for (String flag : List.of("need_open_comment", "only_fans_can_comment"))
            settings.put(flag, article.path(flag).asInt(0));
        if (!account.comments && article.path("need_open_comment").asInt(0) == 1)
            throw new FakeError(88000, "open comment is not allowed");
        for (String crop : List.of("pic_crop_235_1", "pic_crop_1_1")) {
            String area = Json.text(article, crop);
            if (area.isEmpty()) continue;
            if (!area.matches("(0|1|[01]\\.\\d{1,6})(_(0|1|[01]\\.\\d{1,6})){3}"))
                throw new FakeError(53402, "cover crop failed");
            settings.put(crop, area);
        }
        return settings;
    }

    private static void within(String text, int limit, int code, String words) {
        if (text.codePointCount(0, text.length()) > limit) throw new FakeError(code, words);
    }

    private static Draft draft(Account account, JsonNode body) {
        Draft draft = account.drafts.get(Json.text(body, "media_id"));
        if (draft == null) throw new FakeError(40007, "invalid media_id");
        return draft;
    }

    private String preview(Draft draft) {
        return state.base + "/preview/" + draft.mediaId();
    }

    static ObjectNode ok() {
        return Json.object().put("errcode", 0).put("errmsg", "ok");
    }
}
