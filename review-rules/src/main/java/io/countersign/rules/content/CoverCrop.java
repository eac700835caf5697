package io.countersign.rules.content;

import java.util.Optional;

/** Which part of the cover is shown where the platform's shape is not the picture's own. */
public enum CoverCrop {
    /** The platform decides. */
    PLATFORM(0),
    /** The top, or the left of a picture that is too wide. */
    START(0),
    CENTRE(0.5),
    /** The bottom, or the right of a picture that is too wide. */
    END(1);

    private final double before;

    /** Keeps this share of what is cut off before the part that is shown. */
    CoverCrop(double before) {
        this.before = before;
    }

    /**
     * The largest part of the picture that has the shape, empty where the platform decides.
     *
     * @param ratio width by height of the shape
     */
    public Optional<CropArea> area(int width, int height, double ratio) {
        if (this == PLATFORM) return Optional.empty();
        double shown = ratio * height / width;
        if (shown < 1) return Optional.of(new CropArea(before * (1 - shown), 0, before * (1 - shown) + shown, 1));
        return Optional.of(new CropArea(0, before * (1 - 1 / shown), 1, before * (1 - 1 / shown) + 1 / shown));
    }
}
