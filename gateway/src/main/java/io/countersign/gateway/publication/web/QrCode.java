package io.countersign.gateway.publication.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as a drawing. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    static String svg(String text) {
        BitMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++)
            for (int x = 0; x < dots.getWidth(); x++) if (dots.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(dots.getWidth(), dots.getHeight())
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>"
                        .formatted(dots.getWidth(), dots.getHeight(), path);
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
    }
}
