package io.countersign.rules.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.rules.pictures.PictureMark.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class MarksInPicturesTests {

    private final PictureReader reader = new PictureReader(TextInPicture.NONE);

    @Test
    void exifSaysWhoseTheRightIsAndWhoTookIt() {
        byte[] picture = withSegment(0xE1, exif("Jane Doe", "(c) 2024 Getty Images"));
        assertThat(marks(picture))
                .containsExactlyInAnyOrder(
                        new PictureMark(Kind.CREDIT, "Jane Doe"),
                        new PictureMark(Kind.RIGHTS, "(c) 2024 Getty Images"));
    }

    @Test
    void iptcSaysIt() {
        byte[] picture = withSegment(0xED, iptc(116, "© 视觉中国", 110, "VCG", 115, "视觉中国"));
        assertThat(marks(picture))
                .containsExactlyInAnyOrder(
                        new PictureMark(Kind.RIGHTS, "© 视觉中国"),
                        new PictureMark(Kind.CREDIT, "VCG"),
                        new PictureMark(Kind.CREDIT, "视觉中国"));
    }

    @Test
    void xmpSaysIt() {
        byte[] picture = withSegment(0xE1, xmp());
        assertThat(marks(picture))
                .containsExactlyInAnyOrder(
                        new PictureMark(Kind.RIGHTS, "东方IC 版权所有"),
                        new PictureMark(Kind.CREDIT, "东方IC"),
                        new PictureMark(Kind.RIGHTS, "https://agency.example.com/licence"));
    }

    @Test
    void textOfAPngSaysIt() {
        byte[] text = "Copyright\0All rights reserved".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(marks(withChunk("tEXt", text))).containsExactly(new PictureMark(Kind.RIGHTS, "All rights reserved"));
    }

    @Test
    void packedTextIsNeverUnpacked() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("Copyright\0\0".getBytes(StandardCharsets.ISO_8859_1));
        Deflater deflater = new Deflater();
        deflater.setInput("All rights reserved".getBytes(StandardCharsets.ISO_8859_1));
        deflater.finish();
        byte[] buffer = new byte[100];
        packed.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        assertThat(marks(withChunk("zTXt", packed.toByteArray()))).isEmpty();
    }

    @Test
    void anEntityOfXmpIsNotResolved() {
        String xmp = new String(xmp(), StandardCharsets.UTF_8)
                .replace("<x:xmpmeta", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x:xmpmeta")
                .replace("东方IC 版权所有", "&e;");
        assertThat(marks(withSegment(0xE1, xmp.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void aPictureFromAnEditorSaysNothing() {
        assertThat(marks(new Poster(60, 40).jpeg(0.8f))).isEmpty();
        assertThat(marks(new Poster(60, 40).png())).isEmpty();
    }

    private List<PictureMark> marks(byte[] picture) {
        return reader.read(picture).marks();
    }

    /** A JPEG with one more segment at its beginning. */
    private static byte[] withSegment(int marker, byte[] content) {
        byte[] jpeg = new Poster(60, 40).jpeg(0.8f);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.writeBytes(
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array());
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** TIFF, big-endian, one directory with artist (315) and copyright (33432). */
    private static byte[] exif(String artist, String copyright) {
        byte[] one = (artist + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] other = (copyright + "\0").getBytes(StandardCharsets.US_ASCII);
        int values = 8 + 2 + 2 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + one.length + other.length);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
        tiff.putShort((short) 315).putShort((short) 2).putInt(one.length).putInt(values);
        tiff.putShort((short) 33432).putShort((short) 2).putInt(other.length).putInt(values + one.length);
        tiff.putInt(0).put(one).put(other);
        return joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
    }

    /** A Photoshop resource with data sets of record 2, after one that says they are UTF-8. */
    private static byte[] iptc(Object... sets) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
        for (int i = 0; i < sets.length; i += 2) {
            byte[] value = ((String) sets[i + 1]).getBytes(StandardCharsets.UTF_8);
            data.writeBytes(new byte[] {0x1C, 2, ((Integer) sets[i]).byteValue(), 0, (byte) value.length});
            data.writeBytes(value);
        }
        if (data.size() % 2 == 1) data.write(0);
        ByteBuffer resource = ByteBuffer.allocate(12).put("8BIM".getBytes(StandardCharsets.US_ASCII));
        resource.putShort((short) 0x0404).putShort((short) 0).putInt(data.size());
        return joined("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII), resource.array(), data.toByteArray());
    }

    private static byte[] xmp() {
        String packet = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
                    photoshop:Credit="东方IC" xmpRights:WebStatement="https://agency.example.com/licence">
                <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">东方IC 版权所有</rdf:li></rdf:Alt></dc:rights>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                """;
        return joined(
                "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII),
                packet.getBytes(StandardCharsets.UTF_8));
    }

    /** A PNG with one more chunk behind its header. */
    private static byte[] withChunk(String type, byte[] content) {
        byte[] png = new Poster(60, 40).png();
        byte[] body = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(body);
        int header = 8 + 25;
        return joined(
                Arrays.copyOf(png, header),
                ByteBuffer.allocate(4).putInt(content.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                Arrays.copyOfRange(png, header, png.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
