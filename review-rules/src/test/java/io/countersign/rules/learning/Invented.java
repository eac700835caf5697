package io.countersign.rules.learning;

import io.countersign.rules.screening.ScreeningInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small invented corpus of shopkeepers and offices, large enough to learn from. */
final class Invented {

    private static final List<String> GOODS = List.of("茶具", "雨伞", "台灯", "书包", "水杯", "围巾", "键盘", "拖鞋");
    private static final List<String> PRAISE = List.of("手感一流", "做工精致", "越用越喜欢", "全家都说好", "送人很有面子");
    private static final List<String> PULL = List.of("喜欢的赶紧带走", "错过要等明年", "到店就有小礼", "老板亏本给你");
    private static final List<String> OFFICES = List.of("教务处", "后勤处", "图书馆", "保卫处", "校团委", "人事处");
    private static final List<String> MATTERS = List.of("期末考试安排", "宿舍检修时间", "借阅规则", "门禁管理", "志愿服务");
    private static final List<String> DUTIES = List.of("请各班按时完成", "请互相转告", "请仔细阅读附件", "由专人负责解释");

    private Invented() {}

    static List<Example> corpus(int size) {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            examples.add(example(advertisement(random), true, "shop " + i % 2));
            examples.add(example(notice(random), false, "office " + i % 2));
        }
        return examples;
    }

    private static String advertisement(Random random) {
        return "这款" + any(GOODS, random) + any(PRAISE, random) + "，" + any(PULL, random) + "。";
    }

    private static String notice(Random random) {
        return any(OFFICES, random) + "现公布" + any(MATTERS, random) + "，" + any(DUTIES, random) + "。";
    }

    private static Example example(String text, boolean ad, String source) {
        return new Example(ScreeningInput.ofText(text), ad, source);
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
