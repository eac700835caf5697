package io.countersign.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that is written backwards is read as it is meant, every other as it stands. */
class BackwardsTests {

    private static final Normaliser NORMALISER = Lexicon.standard().normaliser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "活动时间为本周六下午，请同学们准时参加",
                "新品牌手机优惠活动，流量免费使用一年",
                "图书馆电子资源可以免费使用",
            })
    void backwardsLineIsTurned(String line) {
        String backwards = new StringBuilder(line).reverse().toString();
        assertThat(NORMALISER.normalise(backwards)).isEqualTo(NORMALISER.normalise(line));
        assertThat(NORMALISER.normalise("通知\n" + backwards)).isEqualTo(NORMALISER.normalise("通知\n" + line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上海自来水来自海上", "人人为我，我为人人", "客上天然居，居然天上客", "画中有诗，诗中有画"})
    void sentenceThatReadsBothWaysStaysAsItIs(String line) {
        assertThat(Backwards.turn(text(line)).text()).isEqualTo(line);
    }

    @Test
    void findingPointsAtTheCharactersWhereTheyStand() {
        String source = "通知\n券惠优取领费免，动活惠优机手牌品新";
        assertThat(Screening.standard().search(List.of("优惠券")).inText(source))
                .containsExactly(new WordSearch.Found("优惠券", 3, 6));
    }

    private static NormalText text(String line) {
        NormalText.Builder builder = new NormalText.Builder(line.length());
        for (int i = 0; i < line.length(); i++) builder.add(line.charAt(i), i, i + 1);
        return builder.build();
    }
}
