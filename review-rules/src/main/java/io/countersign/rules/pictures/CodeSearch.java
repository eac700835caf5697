package io.countersign.rules.pictures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.MultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for codes window by window, at several sizes and in both polarities; the work is bounded by the pixels. */
final class CodeSearch {

    /** A window's side; the finder of the library loses small codes in large pictures. */
    private static final int WINDOW = 800;

    /** Codes up to this side lie whole in at least one window. */
    private static final int OVERLAP = 300;

    private static final int MOST_CODES = 64;
    private static final int LONGEST_TEXT = 2000;

    /** Wider pictures are searched as a phone would show them, at most this wide. */
    private static final int WIDEST = 2000;

    /** A code that fills the picture is found when the picture is this small. */
    private static final int SMALLEST = 400;

    /** Kinds that people put into articles; the weaker ones are imitated by text and noise. */
    private static final Map<DecodeHintType, ?> BAR_CODES = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.EAN_13, BarcodeFormat.CODE_128, BarcodeFormat.DATA_MATRIX),
            DecodeHintType.TRY_HARDER,
            true);

    private static final Map<DecodeHintType, ?> QR_CODES = Map.of(DecodeHintType.TRY_HARDER, true);

    private final List<PictureCode> found = new ArrayList<>();

    private CodeSearch() {}

    static List<PictureCode> in(Pixels picture) {
        Pixels shown = picture;
        while (shown.width() > WIDEST) shown = shown.halved();
        CodeSearch search = new CodeSearch();
        search.qrCodes(shown, CodeSearch::byLocalThreshold);
        for (Pixels level = shown.halved(); level.longerSide() >= SMALLEST; level = level.halved())
            search.qrCodes(level, CodeSearch::byEveryThreshold);
        windows(shown, WINDOW / 2, 2, CodeSearch::byLocalThreshold).forEach(search::keep);
        search.barCodes(shown);
        search.found.sort(
                Comparator.comparingInt((PictureCode code) -> code.area().top())
                        .thenComparing(code -> code.area().left()));
        return List.copyOf(search.found);
    }

    private void qrCodes(Pixels picture, Function<Pixels, List<PictureCode>> look) {
        windows(picture, WINDOW, 1, look).forEach(this::keep);
    }

    private static List<PictureCode> byLocalThreshold(Pixels window) {
        return decode(new QRCodeMultiReader(), QR_CODES, window, List.of(new HybridBinarizer(window.source())));
    }

    /** One threshold for the whole window sees through noise, where the local ones see every speck. */
    private static List<PictureCode> byEveryThreshold(Pixels window) {
        LuminanceSource source = window.source();
        return decode(
                new QRCodeMultiReader(),
                QR_CODES,
                window,
                List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source)));
    }

    /** Stripes and noise pass for a bar code now and then, but not at two sizes. */
    private void barCodes(Pixels picture) {
        List<PictureCode> bars = windows(picture, WINDOW, 1, CodeSearch::bars);
        if (bars.isEmpty()) return;
        Set<String> again = windows(picture, WINDOW, 2, CodeSearch::bars).stream()
                .map(PictureCode::text)
                .collect(Collectors.toSet());
        for (PictureCode bar : bars) if (again.remove(bar.text())) keep(bar);
    }

    private static List<PictureCode> bars(Pixels window) {
        return decode(
                new GenericMultipleBarcodeReader(new MultiFormatReader()),
                BAR_CODES,
                window,
                List.of(new HybridBinarizer(window.source())));
    }

    /** Overlapping windows over the whole picture, each enlarged; what was found, at its place in the original. */
    private static List<PictureCode> windows(
            Pixels picture, int side, int times, Function<Pixels, List<PictureCode>> look) {
        int overlap = side * OVERLAP / WINDOW;
        List<PictureCode> codes = new ArrayList<>();
        for (int top = 0; top == 0 || top + overlap < picture.height(); top += side - overlap)
            for (int left = 0; left == 0 || left + overlap < picture.width(); left += side - overlap) {
                int width = Math.min(side, picture.width() - left);
                int height = Math.min(side, picture.height() - top);
                Optional<Pixels> window =
                        picture.part(left, top, width, height, times).stretched();
                if (window.isEmpty()) continue;
                int x = (int) (left * picture.scale());
                int y = (int) (top * picture.scale());
                look.apply(window.get()).forEach(code -> codes.add(code.movedBy(x, y)));
            }
        return codes;
    }

    /** Every view also with white for black. */
    private static List<PictureCode> decode(
            MultipleBarcodeReader reader, Map<DecodeHintType, ?> hints, Pixels window, List<Binarizer> views) {
        List<PictureCode> codes = new ArrayList<>();
        for (Binarizer view : views) {
            decode(reader, hints, view, window.scale(), codes);
            decode(reader, hints, new Inverted(view), window.scale(), codes);
        }
        return codes;
    }

    private static void decode(
            MultipleBarcodeReader reader,
            Map<DecodeHintType, ?> hints,
            Binarizer view,
            double scale,
            List<PictureCode> codes) {
        try {
            for (Result result : reader.decodeMultiple(new BinaryBitmap(view), hints))
                if (result.getText() != null && !result.getText().isBlank()) codes.add(codeOf(result, scale));
        } catch (NotFoundException none) {
            // nothing in this window
        } catch (RuntimeException confused) {
            // The library's finders leave their arrays on some noise; such a window holds no readable code.
        }
    }

    private void keep(PictureCode code) {
        if (found.size() < MOST_CODES && found.stream().noneMatch(code::repeats)) found.add(code);
    }

    private static PictureCode codeOf(Result result, double scale) {
        String text = result.getText();
        String kept = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return new PictureCode(result.getBarcodeFormat().name(), kept, area(result.getResultPoints(), scale));
    }

    private static Area area(ResultPoint[] points, double scale) {
        double west = Double.MAX_VALUE;
        double north = Double.MAX_VALUE;
        double east = 0;
        double south = 0;
        for (ResultPoint point : points) {
            if (point == null) continue;
            west = Math.min(west, point.getX());
            north = Math.min(north, point.getY());
            east = Math.max(east, point.getX());
            south = Math.max(south, point.getY());
        }
        return new Area(
                (int) (west * scale),
                (int) (north * scale),
                (int) Math.ceil((east - west) * scale) + 1,
                (int) Math.ceil((south - north) * scale) + 1);
    }
}
