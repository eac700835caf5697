package io.countersign.connectors.weibo;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PicturePost;
import io.countersign.connectors.PicturePublisher;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.UploadedPicture;
import io.countersign.connectors.picture.FittedPicture;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Posts with up to nine pictures, for an account to which the platform has granted them (platform guide, 4.3). */
final class WeiboPictures implements PicturePublisher {
    private static final String UPLOAD = "/2/statuses/upload_pic.json";
    private static final String POST = "/2/statuses/upload_url_text.json";
    private static final int MOST = 9;

    private final WeiboSettings settings;
    private final WeiboCalls calls;

    WeiboPictures(WeiboSettings settings, WeiboCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public UploadedPicture upload(Picture picture) {
        FittedPicture fitted = fitted(picture);
        try {
            JsonNode kept = calls.write(UPLOAD, api -> api.post(UPLOAD, Map.of(), fitted), calls::content);
            String id = Json.text(kept, "pic_id");
            String address = Json.text(kept, "original_pic");
            if (id == null || address == null)
                throw new ConnectorException.Unavailable("an upload without id and address of the picture", null);
            return new UploadedPicture(id, address);
        } catch (ConnectorException.Refused refused) {
            throw WeiboCodes.lacksGrant(refused.code())
                    ? new ConnectorException.Refused(refused.code(), String.valueOf(refused.getMessage()), Effect.GRANT)
                    : refused;
        }
    }

    @Override
    public PublishOutcome publish(PicturePost post) {
        int pictures = post.pictureIds().size();
        if (post.text().isBlank()) return refusal("20008", "not sent: the text is empty");
        if (pictures < 1 || pictures > MOST) return refusal("10008", "not sent: " + pictures + " pictures");
        HttpUrl link = post.link() == null ? null : HttpUrl.parse(post.link());
        if (link == null && post.link() != null) return refusal("20018", "not sent: not a web address: " + post.link());
        Map<String, String> fields = new LinkedHashMap<>();
        // Letters glued to a link become part of it, hence a blank on either side.
        fields.put("status", post.text().strip() + (link == null ? "" : " " + link + " "));
        fields.put("pic_id", String.join(",", post.pictureIds()));
        fields.put("annotations", WeiboMark.of(post.mark()));
        fields.put("rip", settings.realIp());
        return WeiboOutcome.granted(calls.publish(POST, api -> api.post(POST, fields)));
    }

    private FittedPicture fitted(Picture picture) {
        try {
            return WeiboPicture.of(picture);
        } catch (WeiboPost.Unfit unfit) {
            throw unfit.failure(calls.now());
        }
    }

    private PublishOutcome refusal(String code, String words) {
        return WeiboOutcome.of(new WeiboError(code, words), calls.now());
    }
}
