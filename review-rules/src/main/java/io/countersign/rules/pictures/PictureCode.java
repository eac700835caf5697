package io.countersign.rules.pictures;

/**
 * A QR or bar code found in a picture.
 *
 * @param format name of its kind, e.g. {@code QR_CODE} or {@code EAN_13}
 * @param text what it says
 */
public record PictureCode(String format, String text, Area area) {

    PictureCode movedBy(int x, int y) {
        return new PictureCode(format, text, new Area(area.left() + x, area.top() + y, area.width(), area.height()));
    }

    boolean repeats(PictureCode other) {
        return text.equals(other.text) && area.covers(other.area);
    }
}
