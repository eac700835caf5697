package io.countersign.connectors.wechat;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.Picture;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.UploadCache;
import io.countersign.connectors.picture.FittedPicture;
import io.countersign.connectors.picture.PictureFit;
import io.countersign.connectors.picture.UnfitPicture;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Uploads each picture once per account and use (connector guide WeChat, section 3). */
final class Pictures {
    static final String BODY_PATH = "/cgi-bin/media/uploadimg";
    static final String MATERIAL_PATH = "/cgi-bin/material/add_material?type=image";
    private static final int MEGABYTE = 1024 * 1024;
    private static final PictureFit BODY = new PictureFit(Set.of("image/jpeg", "image/png"), MEGABYTE, 1440);
    private static final PictureFit MATERIAL =
            new PictureFit(Set.of("image/jpeg", "image/png", "image/gif", "image/bmp"), 10 * MEGABYTE, 2560);

    private final String account;
    private final UploadCache cache;
    private final BiFunction<String, FittedPicture, JsonNode> upload;

    /** Uploads by the given call: path and picture to answer. */
    Pictures(String account, UploadCache cache, BiFunction<String, FittedPicture, JsonNode> upload) {
        this.account = account;
        this.cache = cache;
        this.upload = upload;
    }

    /** The address of a picture inside the article. */
    String address(Picture picture) {
        return cache.find(account, UploadCache.Use.BODY, picture.sha256())
                .orElseGet(() -> uploaded(picture, UploadCache.Use.BODY, BODY, BODY_PATH, "url"));
    }

    /** The id of a permanent picture that was uploaded before; a person may have deleted it in the console since. */
    Optional<String> knownMaterial(Picture picture) {
        return cache.find(account, UploadCache.Use.COVER, picture.sha256());
    }

    /** The id of a permanent picture, uploaded now. */
    String freshMaterial(Picture picture) {
        cache.remove(account, UploadCache.Use.COVER, picture.sha256());
        return uploaded(picture, UploadCache.Use.COVER, MATERIAL, MATERIAL_PATH, "media_id");
    }

    private String uploaded(Picture picture, UploadCache.Use use, PictureFit fit, String path, String field) {
        String reference = Json.text(upload.apply(path, fitted(picture, fit)), field);
        if (reference.isEmpty()) throw new ConnectorException.Unavailable("an upload without " + field, null);
        cache.put(account, use, picture.sha256(), reference);
        return reference;
    }

    private static FittedPicture fitted(Picture picture, PictureFit fit) {
        try {
            return fit.fit(picture);
        } catch (UnfitPicture unfit) {
            throw new ConnectorException.Refused("40137", unfit.getMessage(), Effect.FIX_CONTENT);
        }
    }
}
