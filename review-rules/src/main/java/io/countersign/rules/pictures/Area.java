package io.countersign.rules.pictures;

/** A place in a picture, in its pixels. */
public record Area(int left, int top, int width, int height) {

    /** Whether the two share more than half of the smaller one. */
    boolean covers(Area other) {
        int across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        int down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        if (across <= 0 || down <= 0) return false;
        long smaller = Math.min((long) width * height, (long) other.width * other.height);
        return 2L * across * down > smaller;
    }
}
