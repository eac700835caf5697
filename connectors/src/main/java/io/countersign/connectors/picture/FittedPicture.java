package io.countersign.connectors.picture;

import io.countersign.connectors.Picture;
import java.util.Locale;

/**
 * A picture in a form that a platform takes.
 *
 * @param fileName the digest of the original with the ending of the type
 * @param contentType the type after conversion
 * @param bytes what is sent; read-only by agreement
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record FittedPicture(String fileName, String contentType, byte[] bytes) {

    static FittedPicture of(Picture original, String contentType, byte[] bytes) {
        String ending =
                contentType.toLowerCase(Locale.ROOT).replace("image/", "").replace("jpeg", "jpg");
        return new FittedPicture(original.sha256().substring(0, 16) + "." + ending, contentType, bytes);
    }
}
