package io.countersign.connectors.wechat;

import com.github.tomakehurst.wiremock.http.Request;
import io.countersign.connectors.wechat.FakeState.Account;
import io.countersign.connectors.wechat.FakeState.StoredPicture;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Uploads (guide, section 3), read from the real multipart body. */
final class FakeMedia {
    private static final int MEGABYTE = 1024 * 1024;

    private final FakeState state;

    FakeMedia(FakeState state) {
        this.state = state;
    }

    ObjectNode uploadBodyPicture(Account account, Request request) {
        StoredPicture picture = received(account, request, MEGABYTE, Set.of("image/jpeg", "image/png"));
        return Json.object().put("url", state.base + picture.path());
    }

    ObjectNode addMaterial(Account account, Request request) {
        if (!request.getUrl().contains("type=image")) throw new FakeError(40004, "invalid media type");
        StoredPicture picture =
                received(account, request, 10 * MEGABYTE, Set.of("image/jpeg", "image/png", "image/gif", "image/bmp"));
        String mediaId = "material-" + picture.key();
        account.materials.put(mediaId, picture.key());
        return Json.object().put("media_id", mediaId).put("url", state.base + picture.path());
    }

    private StoredPicture received(Account account, Request request, int limit, Set<String> types) {
        if (!request.isMultipart()) throw new FakeError(43002, "require POST method");
        Request.Part part = request.getPart("media");
        if (part == null || part.getFileName() == null) throw new FakeError(41005, "media data missing");
        byte[] bytes = part.getBody().asBytes();
        String type = type(bytes);
        if (type == null || !types.contains(type)) throw new FakeError(40005, "invalid file type");
        if (bytes.length >= limit) throw new FakeError(40009, "invalid image size");
        String key = "pic" + ++state.counter;
        StoredPicture picture = new StoredPicture(key, account.appId, type, bytes);
        state.pictures.put(key, picture);
        return picture;
    }

    /** The address of a picture that the account uploaded, maybe when this server had another port. */
    Optional<String> uploaded(Account account, String address) {
        Matcher path = StoredPicture.PATH.matcher(address);
        return Optional.ofNullable(path.find() ? state.pictures.get(path.group(1)) : null)
                .filter(picture -> picture.appId().equals(account.appId))
                .map(picture -> state.base + picture.path());
    }

    private static @Nullable String type(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (begins(bytes, 0x89, 'P', 'N', 'G')) return "image/png";
        if (begins(bytes, 'G', 'I', 'F', '8')) return "image/gif";
        if (begins(bytes, 'B', 'M')) return "image/bmp";
        return null;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((bytes[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
