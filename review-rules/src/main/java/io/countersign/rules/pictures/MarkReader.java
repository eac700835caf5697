package io.countersign.rules.pictures;

import com.adobe.internal.xmp.XMPException;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a file states about its owner in EXIF, IPTC, XMP and PNG texts; colour profiles have owners too, and do not count. */
final class MarkReader {

    private static final int LONGEST = 300;
    private static final int MOST = 32;

    private static final Map<Integer, PictureMark.Kind> EXIF = Map.of(
            ExifIFD0Directory.TAG_COPYRIGHT, PictureMark.Kind.RIGHTS,
            ExifIFD0Directory.TAG_ARTIST, PictureMark.Kind.CREDIT,
            ExifIFD0Directory.TAG_IMAGE_DESCRIPTION, PictureMark.Kind.CREDIT);

    private static final Map<Integer, PictureMark.Kind> IPTC = Map.of(
            IptcDirectory.TAG_COPYRIGHT_NOTICE, PictureMark.Kind.RIGHTS,
            IptcDirectory.TAG_BY_LINE, PictureMark.Kind.CREDIT,
            IptcDirectory.TAG_CREDIT, PictureMark.Kind.CREDIT,
            IptcDirectory.TAG_SOURCE, PictureMark.Kind.CREDIT);

    /** Properties of XMP by the end of their path, as the kits and agencies write them. */
    private static final Map<String, PictureMark.Kind> XMP = Map.of(
            "dc:rights", PictureMark.Kind.RIGHTS,
            "xmprights:usageterms", PictureMark.Kind.RIGHTS,
            "xmprights:webstatement", PictureMark.Kind.RIGHTS,
            "photoshop:copyright", PictureMark.Kind.RIGHTS,
            "dc:creator", PictureMark.Kind.CREDIT,
            "photoshop:credit", PictureMark.Kind.CREDIT,
            "photoshop:source", PictureMark.Kind.CREDIT,
            "plus:imagesuppliername", PictureMark.Kind.CREDIT);

    private final Set<PictureMark> marks = new LinkedHashSet<>();

    private MarkReader() {}

    static List<PictureMark> read(byte[] picture) {
        MarkReader reader = new MarkReader();
        byte[] plain = PlainChunks.of(picture);
        try {
            reader.take(ImageMetadataReader.readMetadata(new ByteArrayInputStream(plain), plain.length));
        } catch (ImageProcessingException | IOException | XMPException | RuntimeException broken) {
            // What was read before the fault is true all the same.
        }
        return reader.marks.stream().limit(MOST).toList();
    }

    private void take(Metadata metadata) throws XMPException {
        for (Directory directory : metadata.getDirectories()) {
            if (directory instanceof ExifIFD0Directory) take(directory, EXIF);
            else if (directory instanceof IptcDirectory) take(directory, IPTC);
            else if (directory instanceof XmpDirectory xmp) takeXmp(xmp);
            else if (directory.getName().startsWith("PNG-")) takePng(directory);
        }
    }

    private void take(Directory directory, Map<Integer, PictureMark.Kind> kinds) {
        kinds.forEach((tag, kind) -> add(kind, directory.getDescription(tag)));
    }

    private void takeXmp(XmpDirectory xmp) {
        xmp.getXmpProperties().forEach((path, value) -> {
            String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\[.*$", "");
            PictureMark.Kind kind = XMP.get(name);
            if (kind != null && !path.endsWith("xml:lang")) add(kind, value);
        });
    }

    /** The PNG directory gives its keyword and text as one value. */
    private void takePng(Directory directory) {
        directory.getTags().forEach(tag -> {
            String text = tag.getDescription();
            if (text == null) return;
            for (String line : text.split("\n", -1)) {
                if (line.startsWith("Copyright: ")) add(PictureMark.Kind.RIGHTS, line.substring(11));
                if (line.startsWith("Author: ")) add(PictureMark.Kind.CREDIT, line.substring(8));
                if (line.startsWith("Source: ")) add(PictureMark.Kind.CREDIT, line.substring(8));
            }
        });
    }

    private void add(PictureMark.Kind kind, @Nullable String value) {
        if (value == null) return;
        String text = value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.isEmpty()) return;
        marks.add(new PictureMark(kind, text.length() <= LONGEST ? text : text.substring(0, LONGEST)));
    }
}
