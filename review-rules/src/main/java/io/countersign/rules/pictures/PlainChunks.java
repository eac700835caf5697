package io.countersign.rules.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A PNG without everything that is packed: a few packed kilobytes of text or colours may unpack to gigabytes. */
final class PlainChunks {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Length, name and checksum of a chunk. */
    private static final int FRAME = 12;

    private static final Set<String> PLAIN = Set.of("IHDR", "tEXt", "eXIf", "IEND");

    private PlainChunks() {}

    /** Other files stay as they are. */
    static byte[] of(byte[] file) {
        if (file.length < SIGNATURE.length || Arrays.mismatch(Arrays.copyOf(file, SIGNATURE.length), SIGNATURE) >= 0)
            return file;
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes(SIGNATURE);
        ByteBuffer chunks = ByteBuffer.wrap(file);
        int at = SIGNATURE.length;
        while (at + FRAME <= file.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > file.length - at - FRAME) break;
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PLAIN.contains(name) || (name.equals("iTXt") && !isPacked(file, at + 8, at + 8 + length)))
                plain.write(file, at, length + FRAME);
            at += length + FRAME;
        }
        return plain.toByteArray();
    }

    /** The flag stands behind the keyword's end. */
    private static boolean isPacked(byte[] file, int from, int to) {
        int end = from;
        while (end < to && file[end] != 0) end++;
        return end + 1 >= to || file[end + 1] != 0;
    }
}
