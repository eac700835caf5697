package io.countersign.connectors.wechat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fake platform remembers; written to a file as it stands. */
final class FakeState {
    public String base = "";
    public long counter = 1000;
    public Map<String, Account> accounts = new LinkedHashMap<>();
    public Map<String, StoredPicture> pictures = new LinkedHashMap<>();

    /** One official account. */
    static final class Account {
        public String appId = "";
        public String secret = "";
        public String name = "";
        public boolean verified;
        /** Permanent material: picture key by media id. */
        public Map<String, String> materials = new LinkedHashMap<>();

        public Map<String, Draft> drafts = new LinkedHashMap<>();
        public List<Job> jobs = new ArrayList<>();
        public List<Post> posts = new ArrayList<>();
        public List<MassSend> massSends = new ArrayList<>();
        /** A service account has four mass sends a month, a subscription account one a day. */
        public boolean service;

        public boolean comments = true;

        public String nextMassSendEndsWith = "SEND_SUCCESS";
    }

    /** One article, in the draft box or published. */
    record ArticleData(
            String title,
            String author,
            String digest,
            String content,
            String sourceUrl,
            String coverId,
            @Nullable Map<String, Object> settings,
            /* Library pictures of a picture post, null for an article. */
            @Nullable List<String> images) {

        /** A box that was kept by an earlier sandbox has none. */
        Map<String, Object> set() {
            return settings == null ? Map.of() : settings;
        }

        ArticleData withContent(String changed) {
            return new ArticleData(title, author, digest, changed, sourceUrl, coverId, settings, images);
        }

        ArticleData withSettings(Map<String, Object> changed) {
            return new ArticleData(title, author, digest, content, sourceUrl, coverId, changed, images);
        }

        ArticleData withImages(List<String> changed) {
            return new ArticleData(
                    title, author, digest, content, sourceUrl, changed.get(0), settings, List.copyOf(changed));
        }
    }

    /** A draft; times in epoch seconds as on the platform. */
    record Draft(String mediaId, List<ArticleData> articles, long createdAt, long updatedAt) {}

    /** A publication under way or done. */
    static final class Job {
        public long publishId;
        public String mediaId = "";
        public String articleId = "";
        public List<ArticleData> articles = new ArrayList<>();
        public long submittedAtMillis;
        public int looks;
        public int endsWith;
        public boolean done;
    }

    /** A mass send. */
    static final class MassSend {
        public long messageId;
        public String key = "";
        public String articleId = "";
        public long atMillis;
        public int looks;
        public String endsWith = "SEND_SUCCESS";
    }

    /** Something that followers see, or saw. */
    static final class Post {
        public String articleId = "";
        public List<ArticleData> articles = new ArrayList<>();
        public long at;
        /** Mass sends are seen by followers and listed nowhere. */
        public boolean listed = true;
        /** Status 5 or 6 once it was taken away. */
        public @Nullable Integer goneAs;
    }

    /** An uploaded picture. */
    @SuppressWarnings("ArrayRecordComponent") // known by its key
    record StoredPicture(String key, String appId, String contentType, byte[] bytes) {
        static final Pattern PATH = Pattern.compile("/mmbiz_\\w+/(\\w+)/0");

        String path() {
            String kind = contentType.equals("image/png") ? "png" : contentType.equals("image/gif") ? "gif" : "jpeg";
            return "/mmbiz_" + kind + "/" + key + "/0?wx_fmt=" + kind;
        }
    }
}
