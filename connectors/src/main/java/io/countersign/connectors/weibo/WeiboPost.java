package io.countersign.connectors.weibo;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.MicroPost;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.picture.FittedPicture;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A short post in the form in which the platform takes it. */
record WeiboPost(String status, @Nullable FittedPicture picture) {

    /** Checks what the platform would refuse anyway, so that no call of the quota is spent on it. */
    static WeiboPost of(MicroPost post, SafeDomain domain) throws Unfit {
        if (post.text().isBlank()) throw new Unfit("20008", "not sent: the text is empty");
        HttpUrl link = HttpUrl.parse(post.link());
        if (link == null) throw new Unfit("20018", "not sent: not a web address: " + post.link());
        if (!domain.holds(post.link()))
            throw new Unfit("10017", "not sent: text not find domain: the link leads outside " + domain.host());
        FittedPicture picture = post.picture() == null ? null : WeiboPicture.of(post.picture());
        // Letters glued to a link become part of it, hence a blank on either side; HttpUrl has it in ASCII.
        return new WeiboPost(post.text().strip() + " " + link + " ", picture);
    }

    Map<String, String> fields(String realIp) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("rip", realIp);
        return fields;
    }

    /** The post cannot be sent as it is; nothing has left this machine. */
    static final class Unfit extends Exception {
        private final WeiboError error;

        Unfit(String code, String text) {
            super(text);
            this.error = new WeiboError(code, text);
        }

        /** The refusal that the platform would have given. */
        PublishOutcome refusal(Instant now) {
            return WeiboOutcome.of(error, now);
        }

        /** The same for a call that may be repeated. */
        ConnectorException failure(Instant now) {
            return WeiboOutcome.failure(error, now);
        }
    }
}
