package io.countersign.connectors.wechat;

import io.countersign.connectors.wechat.FakeState.Account;
import io.countersign.connectors.wechat.FakeState.ArticleData;
import io.countersign.connectors.wechat.FakeState.Draft;
import io.countersign.connectors.wechat.FakeState.Job;
import io.countersign.connectors.wechat.FakeState.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishing (guide, section 5): a task that ends later, takes its draft out of the box and may still be refused. */
final class FakePublishing {
    private final FakeState state;
    private final FakeDrafts drafts;
    private final FakePicturePosts picturePosts;
    private final Clock clock;
    private final Map<String, Integer> nextEnd = new HashMap<>();
    private int looksUntilDone = 1;
    private Duration timeUntilDone = Duration.ofSeconds(2);
    private boolean idsAsText;

    FakePublishing(FakeState state, FakeDrafts drafts, FakePicturePosts picturePosts, Clock clock) {
        this.state = state;
        this.drafts = drafts;
        this.picturePosts = picturePosts;
        this.clock = clock;
    }

    void takes(int looks, Duration time) {
        looksUntilDone = looks;
        timeUntilDone = time;
    }

    void idsAsText() {
        idsAsText = true;
    }

    void nextEndsWith(String appId, int status) {
        nextEnd.put(appId, status);
    }

    ObjectNode submit(Account account, JsonNode body) {
        allowed(account);
        Draft draft = account.drafts.get(Json.text(body, "media_id"));
        if (draft == null) throw new FakeError(40007, "invalid media_id");
        Job job = new Job();
        job.publishId = 2_650_000_000L + ++state.counter;
        job.mediaId = draft.mediaId();
        job.articles = draft.articles();
        job.submittedAtMillis = clock.millis();
        job.endsWith = Optional.ofNullable(nextEnd.remove(account.appId)).orElse(0);
        account.jobs.add(job);
        ObjectNode answer = FakeDrafts.ok().put("msg_data_id", job.publishId);
        return idsAsText
                ? answer.put("publish_id", String.valueOf(job.publishId))
                : answer.put("publish_id", job.publishId);
    }

    ObjectNode outcome(Account account, JsonNode body) {
        allowed(account);
        Job job = account.jobs.stream()
                .filter(each -> String.valueOf(each.publishId).equals(Json.text(body, "publish_id")))
                .findFirst()
                .orElseThrow(() -> new FakeError(53502, "invalid publish_id"));
        int status = job.done ? status(account, job) : 1;
        job.looks++;
        ObjectNode answer =
                Json.object().put("publish_id", String.valueOf(job.publishId)).put("publish_status", status);
        if (status == 2 || status == 4) answer.putArray("fail_idx").add(1);
        if (status != 0) return answer;
        ObjectNode detail = answer.put("article_id", job.articleId).putObject("article_detail");
        ArrayNode items = detail.put("count", job.articles.size()).putArray("item");
        for (int i = 1; i <= job.articles.size(); i++)
            items.addObject().put("idx", i).put("article_url", url(job.articleId));
        return answer;
    }

    private static int status(Account account, Job job) {
        return find(account, job.articleId).map(post -> post.goneAs).orElse(job.endsWith);
    }

    /** Ends the tasks that were looked at often enough, or for which enough time has passed. */
    void settle() {
        for (Account account : state.accounts.values()) {
            for (Job job : account.jobs) {
                boolean due = job.looks >= looksUntilDone
                        || clock.millis() - job.submittedAtMillis >= timeUntilDone.toMillis();
                if (!job.done && due) finish(account, job);
            }
        }
    }

    private void finish(Account account, Job job) {
        job.done = true;
        if (job.endsWith != 0) return;
        account.drafts.remove(job.mediaId);
        job.articleId = post(account, job.articles, clock.instant(), true).articleId;
    }

    Post post(Account account, List<ArticleData> articles, Instant at, boolean listed) {
        Post post = new Post();
        post.articleId = "article-" + ++state.counter;
        post.articles = new ArrayList<>(articles);
        post.at = at.getEpochSecond();
        post.listed = listed;
        account.posts.add(post);
        return post;
    }

    ObjectNode delete(Account account, JsonNode body) {
        allowed(account);
        found(account, body).goneAs = 5;
        return FakeDrafts.ok();
    }

    ObjectNode article(Account account, JsonNode body) {
        allowed(account);
        ObjectNode answer = Json.object();
        news(answer.putArray("news_item"), found(account, body), false);
        return answer;
    }

    ObjectNode list(Account account, JsonNode body) {
        allowed(account);
        List<Post> listed =
                newestFirst(account).stream().filter(post -> post.listed).toList();
        List<Post> page = listed.stream()
                .skip(body.path("offset").asInt(0))
                .limit(body.path("count").asInt(20))
                .toList();
        ObjectNode answer = Json.object().put("total_count", listed.size()).put("item_count", page.size());
        ArrayNode items = answer.putArray("item");
        for (Post post : page) {
            ObjectNode item =
                    items.addObject().put("article_id", post.articleId).put("update_time", post.at);
            ObjectNode content =
                    item.putObject("content").put("create_time", post.at).put("update_time", post.at);
            news(content.putArray("news_item"), post, body.path("no_content").asInt(0) == 1);
        }
        return answer;
    }

    private void news(ArrayNode news, Post post, boolean bare) {
        for (ArticleData article : post.articles) {
            ObjectNode item = drafts.item(bare ? article.withContent("") : article, url(post.articleId));
            news.add(picturePosts.listed(item).put("is_deleted", post.goneAs != null));
        }
    }

    static List<Post> newestFirst(Account account) {
        return account.posts.stream()
                .sorted(Comparator.comparingLong((Post post) -> post.at).reversed())
                .toList();
    }

    static Optional<Post> find(Account account, String articleId) {
        return account.posts.stream()
                .filter(post -> post.articleId.equals(articleId))
                .findFirst();
    }

    String url(String articleId) {
        return state.base + "/s/" + articleId;
    }

    private static Post found(Account account, JsonNode body) {
        return find(account, Json.text(body, "article_id"))
                .orElseThrow(() -> new FakeError(53600, "invalid article_id"));
    }

    private static void allowed(Account account) {
        if (!account.verified) throw new FakeError(48001, "api unauthorized");
    }
}
