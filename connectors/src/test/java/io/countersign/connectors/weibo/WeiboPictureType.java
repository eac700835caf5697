package io.countersign.connectors.weibo;

import org.jspecify.annotations.Nullable;

/** The types of picture that the platform takes, told by their first bytes. */
final class WeiboPictureType {
    private WeiboPictureType() {}

    static @Nullable String of(byte[] bytes) {
        if (bytes.length < 4) return null;
        return switch (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) {
            case 0xffd8 -> "image/jpeg";
            case 0x8950 -> "image/png";
            case 0x4749 -> "image/gif";
            default -> null;
        };
    }
}
