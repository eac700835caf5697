package io.countersign.rules.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BrokenPicturesTests {

    private static final byte[] JPEG =
            new Poster(120, 120).qr("https://u.wechat.com/M", 10, 10, 100).jpeg(0.7f);
    private static final byte[] PNG =
            new Poster(120, 120).qr("https://u.wechat.com/M", 10, 10, 100).png();

    private final PictureReader reader = new PictureReader(TextInPicture.NONE);

    @Property(tries = 300)
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        assertThat(reader.read(bytes).codes()).isEmpty();
    }

    @Property(tries = 200)
    void aTruncatedPictureGivesAnAnswer(@ForAll @IntRange(max = 10_000) int length, @ForAll boolean png) {
        byte[] whole = png ? PNG : JPEG;
        assertThat(reader.read(Arrays.copyOf(whole, Math.min(length, whole.length))))
                .isNotNull();
    }

    @Property(tries = 400)
    void damagedBytesGiveAnAnswer(
            @ForAll @Size(min = 1, max = 40) int[] places, @ForAll byte damage, @ForAll boolean png) {
        byte[] picture = (png ? PNG : JPEG).clone();
        for (int place : places) picture[Math.floorMod(place, picture.length)] ^= damage;
        assertThat(reader.read(picture)).isNotNull();
    }
}
