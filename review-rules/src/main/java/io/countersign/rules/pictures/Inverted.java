package io.countersign.rules.pictures;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

/** White for black and black for white, after the threshold was found once. */
final class Inverted extends Binarizer {

    private final Binarizer original;

    Inverted(Binarizer original) {
        super(original.getLuminanceSource());
        this.original = original;
    }

    @Override
    public BitArray getBlackRow(int y, BitArray row) throws NotFoundException {
        return getBlackMatrix().getRow(y, row);
    }

    @Override
    public BitMatrix getBlackMatrix() throws NotFoundException {
        BitMatrix inverted = original.getBlackMatrix().clone();
        inverted.flip();
        return inverted;
    }

    @Override
    public Binarizer createBinarizer(LuminanceSource source) {
        return new Inverted(original.createBinarizer(source));
    }
}
