package io.countersign.connectors.weibo;

import io.countersign.connectors.Picture;
import io.countersign.connectors.picture.FittedPicture;
import io.countersign.connectors.picture.PictureFit;
import io.countersign.connectors.picture.UnfitPicture;
import io.countersign.connectors.weibo.WeiboPost.Unfit;
import java.util.Set;

/** The one picture as the platform takes it: JPEG, PNG or GIF below 5 MB, told by its bytes and not by its name. */
final class WeiboPicture {
    private static final int LIMIT = 5 * 1000 * 1000;
    private static final String GIF = "image/gif";
    private static final PictureFit FIT = new PictureFit(Set.of("image/jpeg", "image/png", GIF), LIMIT, 2560);

    private WeiboPicture() {}

    static FittedPicture of(Picture picture) throws Unfit {
        byte[] bytes = picture.bytes();
        String type = type(bytes);
        // Scaled, it would be a still picture, which is not what was signed.
        if (type.equals(GIF) && bytes.length >= LIMIT) throw new Unfit("20006", "not sent: an animation above 5 MB");
        try {
            return FIT.fit(new Picture(picture.sha256(), type, bytes));
        } catch (UnfitPicture unfit) {
            throw new Unfit("20005", "not sent: " + unfit.getMessage());
        }
    }

    private static String type(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (startsWith(bytes, 0x89, 'P', 'N', 'G')) return "image/png";
        if (startsWith(bytes, 'G', 'I', 'F', '8')) return GIF;
        return "application/octet-stream";
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
