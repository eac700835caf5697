package io.countersign.rules.screening;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One way in which advertisers write so that readers see the words and programs do not. */
record Disguise(String name, boolean html, BiFunction<String, Random, String> form) {

    private static final List<String> EMOJI = List.of("💰", "🔥", "❤️", "👉", "✨", "🧧", "✅");
    private static final List<String> SIGNS = List.of("*", "-", "_", "/", "|", "~", ".", "·", "^", "+");
    private static final List<String> INVISIBLE = List.of("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e");
    private static final List<String> TAGS =
            List.of("<b>%s</b>", "<span class=x>%s</span>", "<em>%s</em>", "<i>%s</i>");

    private static final Map<String, String> TRADITIONAL =
            pairs("优優领領职職贷貸写寫论論资資单單员員转轉账賬发發题題业業证證课課费費电電话話见見办辦额額过過时時产產练練网網学學费費");
    private static final Map<String, String> SAME_SOUND =
            pairs("加佳微薇信芯领岭取娶优忧惠会券劝代带写泻论轮文闻低底息西贷带款宽刷涮单丹兼间职值办半证正发法票漂学雪历力学雪提题升声考烤试式包饱过国私思人仁教较练恋网往课客");
    private static final Map<String, String> SAME_SHAPE =
            pairs("微徽信倌领岭优忧惠蕙券卷代玳写泻论沦文纹低底息熄贷货款歀刷涮兼谦职织办协证征发拨票漂历厉提堤升陞考烤试弑包苞过迁教敎练炼网岡课棵");
    private static final Map<String, String> TAKEN_APART =
            pairs("加力口|信亻言|优亻尤|领令页|取耳又|代亻弋|写冖与|论讠仑|贷代贝|低亻氐|职耳只|证讠正|课讠果|提扌是|试讠式|过辶寸|练纟东|私禾厶");
    private static final Map<String, String> PINYIN = Map.ofEntries(
            Map.entry("加", "jiā"),
            Map.entry("微", "wēi"),
            Map.entry("信", "xìn"),
            Map.entry("领", "lǐng"),
            Map.entry("取", "qǔ"),
            Map.entry("优", "yōu"),
            Map.entry("惠", "huì"),
            Map.entry("券", "quàn"),
            Map.entry("代", "dài"),
            Map.entry("写", "xiě"),
            Map.entry("论", "lùn"),
            Map.entry("文", "wén"),
            Map.entry("低", "dī"),
            Map.entry("息", "xī"),
            Map.entry("贷", "dài"),
            Map.entry("款", "kuǎn"),
            Map.entry("刷", "shuā"),
            Map.entry("单", "dān"),
            Map.entry("兼", "jiān"),
            Map.entry("职", "zhí"),
            Map.entry("办", "bàn"),
            Map.entry("证", "zhèng"),
            Map.entry("发", "fā"),
            Map.entry("票", "piào"),
            Map.entry("学", "xué"),
            Map.entry("历", "lì"),
            Map.entry("提", "tí"),
            Map.entry("升", "shēng"),
            Map.entry("考", "kǎo"),
            Map.entry("试", "shì"),
            Map.entry("包", "bāo"),
            Map.entry("过", "guò"),
            Map.entry("私", "sī"),
            Map.entry("人", "rén"),
            Map.entry("教", "jiào"),
            Map.entry("练", "liàn"),
            Map.entry("网", "wǎng"),
            Map.entry("课", "kè"),
            Map.entry("开", "kāi"));

    /** For texts of characters. */
    static List<Disguise> ofPhrases() {
        return List.of(
                between("invisible characters", INVISIBLE),
                between("one space", List.of(" ")),
                between("wide space", List.of("\u3000")),
                between("three spaces", List.of("   ")),
                between("no-break spaces", List.of("\u00a0", "\u2009", "\u202f")),
                between("signs", SIGNS),
                between("double signs", List.of("--", "**", "~~", "//")),
                between("middle dots", List.of("·", "•", "・", "‧")),
                between("commas", List.of("，", "、", ",")),
                between("full stops", List.of("。")),
                between("exclamation marks", List.of("！", "!")),
                between("emoji", EMOJI),
                between("two emoji", List.of("💰🔥", "👉👉")),
                between("flags", List.of("🇫🇷", "🇯🇵", "🇧🇷")),
                between("pictures that hold characters", List.of("🉑", "🈺", "㊗️")),
                between("faces", List.of("(^_^)", ">_<", "(T_T)", "orz", "（￣▽￣）")),
                between("line breaks", List.of("\n")),
                between("carriage returns", List.of("\r\n")),
                between("variation selectors", List.of("\ufe0f", "\ufe0e")),
                between("tag characters", List.of("\udb40\udc61", "\udb40\udc20")),
                between("bidi marks", List.of("\u200e", "\u200f", "\u202a", "\u2066")),
                between("box drawings", List.of("│", "┃", "▏")),
                between("strokes", List.of("丶", "灬", "丨", "艹", "亅", "の")),
                between("letters", List.of("x", "b", "K")),
                between("digits", List.of("3", "7", "0")),
                plain("one letter", (text, random) -> insert(text, "z", random)),
                each("strike-through", unit -> unit + "\u0336"),
                each("underline", unit -> unit + "\u0332"),
                each("enclosing circle", unit -> unit + "\u20dd"),
                each("square brackets", unit -> "【" + unit + "】"),
                each("round brackets", unit -> "（" + unit + "）"),
                each("corner brackets", unit -> "「" + unit + "」"),
                each("quotation marks", unit -> "“" + unit + "”"),
                each("book title marks", unit -> "《" + unit + "》"),
                each("doubled", unit -> unit + unit),
                each("tripled", unit -> unit + unit + unit),
                replaced("traditional", TRADITIONAL),
                some("same sound, one", SAME_SOUND, 1),
                some("same sound, half", SAME_SOUND, 2),
                some("same shape", SAME_SHAPE, 1),
                replaced("taken apart", TAKEN_APART),
                some("one character in pinyin", toneless(), 1),
                some("two characters in pinyin", toneless(), 2),
                some("one first letter", firstLetters(), 1),
                each("pinyin with the number of the tone", unit -> toneless().getOrDefault(unit, unit) + "4"),
                plain("references in a plain text", (text, random) -> references(text)),
                html(
                        "references written twice",
                        (text, random) -> references(text).replace("&", "&amp;")),
                spelled("all pinyin", ""),
                spelled("pinyin with spaces", " "),
                spelled("pinyin with hyphens", "-"),
                plain("pinyin with tone marks", (text, random) -> spell(text, PINYIN, " ")),
                plain(
                        "pinyin in capitals",
                        (text, random) -> spell(text, toneless(), " ").toUpperCase(Locale.ROOT)),
                plain(
                        "backwards",
                        (text, random) -> new StringBuilder(text).reverse().toString()),
                plain(
                        "right-to-left override",
                        (text, random) -> "\u202e" + new StringBuilder(text).reverse() + "\u202c"),
                plain("one character spelled with signs", (text, random) -> spelledApart(text, random)),
                plain("one line break", (text, random) -> insert(text, "\n", random)),
                plain("one comma", (text, random) -> insert(text, "，", random)),
                plain("one emoji", (text, random) -> insert(text, "💰", random)),
                plain("one bracket", (text, random) -> insert(text, "【】", random)),
                html(
                        "tags",
                        (text, random) ->
                                unitwise(text, unit -> pick(TAGS, random).formatted(unit))),
                html("comments", (text, random) -> between(text, random, List.of("<!-- x -->"))),
                html("line elements", (text, random) -> unitwise(text, unit -> "<p>" + unit + "</p>")),
                html("br", (text, random) -> between(text, random, List.of("<br>", "<br/>"))),
                html("numeric references", (text, random) -> references(text)),
                html(
                        "hexadecimal references",
                        (text, random) -> unitwise(text, unit -> "&#x" + Integer.toHexString(unit.codePointAt(0)))),
                html(
                        "hidden letters",
                        (text, random) -> between(text, random, List.of("<span style=\"display:none\">q</span>"))),
                html(
                        "tiny letters",
                        (text, random) -> between(text, random, List.of("<span style='font-size: 0px'>的</span>"))),
                html("white on white", (text, random) -> "<p style=\"color: #FFFFFF\">" + text + "</p>"),
                html(
                        "link target",
                        (text, random) -> "<a href=\"https://x.example/?q="
                                + URLEncoder.encode(text, StandardCharsets.UTF_8) + "\">a</a>"),
                html("alternative text", (text, random) -> "<img src=media:1 alt='" + text + "'>"),
                html("data attribute", (text, random) -> "<section data-tip=\"" + text + "\">a</section>"),
                html(
                        "mirrored element",
                        (text, random) -> "<bdo dir=\"rtl\">" + new StringBuilder(text).reverse() + "</bdo>"));
    }

    /** For texts of digits and Latin letters. */
    static List<Disguise> ofDetails() {
        return List.of(
                between("one space", List.of(" ")),
                between("signs", List.of("-", "*", "~", "|")),
                between("emoji", EMOJI),
                between("invisible characters", INVISIBLE),
                between("line breaks", List.of("\n")),
                each("full width", unit -> String.valueOf((char) (unit.charAt(0) + 0xFEE0))),
                each("strike-through", unit -> unit + "\u0336"),
                each("circled", Disguise::circled),
                each("mathematical bold", unit -> mathematical(unit, 0x1D7CE, 0x1D41A)),
                each("monospace", unit -> mathematical(unit, 0x1D7F6, 0x1D68A)),
                html(
                        "tags",
                        (text, random) ->
                                unitwise(text, unit -> pick(TAGS, random).formatted(unit))),
                html("numeric references", (text, random) -> unitwise(text, unit -> "&#" + unit.codePointAt(0) + ";")),
                html(
                        "hidden letters",
                        (text, random) -> between(text, random, List.of("<i style='font-size:0'>7</i>"))));
    }

    /** For texts of digits alone. */
    static List<Disguise> ofNumbers() {
        return List.of(
                digits("Chinese digits", "零一二三四五六七八九"),
                digits("Chinese digits with a round zero", "〇一二三四五六七八九"),
                digits("financial digits", "零壹贰叁肆伍陆柒捌玖"),
                digits("superscripts", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
                digits("subscripts", "₀₁₂₃₄₅₆₇₈₉"),
                digits("negative circles", "⓿❶❷❸❹❺❻❼❽❾"),
                digits("Arabic-Indic digits", "٠١٢٣٤٥٦٧٨٩"),
                each("keycaps", unit -> unit + "\ufe0f\u20e3"),
                plain("every other digit Chinese", (text, random) -> mixed(text)),
                plain(
                        "look-alike letters",
                        (text, random) -> text.replace('0', 'o').replace('1', 'l')),
                digits("Suzhou digits", "〇〡〢〣〤〥〦〧〨〩"),
                digits("financial traditional digits", "零壹貳叁肆伍陸柒捌玖"),
                digits("radio operators' digits", "洞幺两三四五六拐八勾"),
                each("each in lenticular brackets", unit -> "【" + unit + "】"),
                each("each in quotation marks", unit -> "“" + unit + "”"),
                between("strokes between digits", List.of("丶", "灬", "丨")),
                html("table cells", (text, random) -> unitwise(text, unit -> "<td>" + unit + "</td>")),
                plain("groups with hyphens", (text, random) -> grouped(text, "-")),
                plain("groups with dots", (text, random) -> grouped(text, ".")),
                plain("groups with brackets", (text, random) -> grouped(text, ")(")),
                plain("groups on lines of their own elements", (text, random) -> grouped(text, " / ")));
    }

    /** For mobile numbers, which are recognised whatever stands between their groups. */
    static List<Disguise> ofMobiles() {
        return List.of(
                digits("digits by sound alone", "玲衣耳散思舞流期吧酒"),
                plain(
                        "many look-alike letters",
                        (text, random) -> text.replace('0', 'O')
                                .replace('1', 'l')
                                .replace('5', 'S')
                                .replace('8', 'B')),
                plain("groups that are announced", (text, random) -> "前面" + grouped(text, "后面")),
                plain("groups that are counted", (text, random) -> grouped(text, "，然后四位是")),
                plain("groups with an instruction", (text, random) -> grouped(text, "（去掉括号）")),
                plain("groups on lines", (text, random) -> grouped(text, "\n")),
                plain("prefix of the country", (text, random) -> "0086" + text),
                plain("groups with words", (text, random) -> grouped(text, "转")),
                plain("groups with longer words", (text, random) -> grouped(text, "然后")));
    }

    private static Disguise plain(String name, BiFunction<String, Random, String> form) {
        return new Disguise(name, false, form);
    }

    private static Disguise html(String name, BiFunction<String, Random, String> form) {
        return new Disguise(name, true, form);
    }

    private static Disguise between(String name, List<String> fillers) {
        return plain(name, (text, random) -> between(text, random, fillers));
    }

    private static Disguise each(String name, UnaryOperator<String> form) {
        return plain(name, (text, random) -> unitwise(text, form));
    }

    private static Disguise replaced(String name, Map<String, String> table) {
        return plain(name, (text, random) -> unitwise(text, unit -> table.getOrDefault(unit, unit)));
    }

    private static Disguise some(String name, Map<String, String> table, int most) {
        return plain(name, (text, random) -> {
            List<Integer> able = IntStream.range(0, text.length())
                    .filter(i -> table.containsKey(text.substring(i, i + 1)))
                    .boxed()
                    .collect(Collectors.toList());
            Collections.shuffle(able, random);
            List<Integer> chosen = able.subList(0, Math.min(most, able.size()));
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                String unit = text.substring(i, i + 1);
                out.append(chosen.contains(i) ? table.get(unit) : unit);
            }
            return out.toString();
        });
    }

    private static String spelledApart(String text, Random random) {
        int at = random.nextInt(text.length());
        String unit = text.substring(at, at + 1);
        String spelled = String.join(
                pick(List.of("*", "-", "."), random),
                toneless().getOrDefault(unit, unit).split(""));
        return text.substring(0, at) + spelled + text.substring(at + 1);
    }

    private static Disguise spelled(String name, String separator) {
        return plain(name, (text, random) -> spell(text, toneless(), separator));
    }

    private static Disguise digits(String name, String table) {
        return each(name, unit -> {
            int digit = unit.charAt(0) - '0';
            return digit < 0 || digit > 9 ? unit : table.substring(digit, digit + 1);
        });
    }

    private static String spell(String text, Map<String, String> table, String separator) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(unit -> table.getOrDefault(unit, unit))
                .collect(Collectors.joining(separator));
    }

    private static String references(String text) {
        return unitwise(text, unit -> "&#" + unit.codePointAt(0) + ";");
    }

    private static Map<String, String> firstLetters() {
        return toneless().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().substring(0, 1)));
    }

    private static Map<String, String> toneless() {
        return PINYIN.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Normalizer.normalize(entry.getValue(), Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "")));
    }

    private static String between(String text, Random random, List<String> fillers) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .reduce((left, right) -> left + pick(fillers, random) + right)
                .orElse("");
    }

    private static String unitwise(String text, UnaryOperator<String> form) {
        return text.codePoints().mapToObj(Character::toString).map(form).collect(Collectors.joining());
    }

    private static String insert(String text, String filler, Random random) {
        int at = 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at) + filler + text.substring(at);
    }

    private static String grouped(String text, String separator) {
        if (text.length() < 8) return text.substring(0, 3) + separator + text.substring(3);
        return text.substring(0, 3) + separator + text.substring(3, 7) + separator + text.substring(7);
    }

    private static String mixed(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++)
            out.append(i % 2 == 0 ? text.charAt(i) : "零一二三四五六七八九".charAt(text.charAt(i) - '0'));
        return out.toString();
    }

    private static String circled(String unit) {
        char character = unit.charAt(0);
        if (character == '0') return "⓪";
        if (character >= '1' && character <= '9') return String.valueOf((char) ('①' + character - '1'));
        return character >= 'a' && character <= 'z' ? String.valueOf((char) ('ⓐ' + character - 'a')) : unit;
    }

    private static String mathematical(String unit, int zero, int a) {
        char character = unit.charAt(0);
        if (character >= '0' && character <= '9') return Character.toString(zero + character - '0');
        return character >= 'a' && character <= 'z' ? Character.toString(a + character - 'a') : unit;
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Either pairs of characters, or a character and its parts between bars. */
    private static Map<String, String> pairs(String table) {
        if (table.contains("|"))
            return List.of(table.split("\\|", -1)).stream()
                    .collect(Collectors.toMap(entry -> entry.substring(0, 1), entry -> entry.substring(1)));
        return IntStream.range(0, table.length() / 2)
                .boxed()
                .collect(Collectors.toMap(
                        i -> table.substring(2 * i, 2 * i + 1),
                        i -> table.substring(2 * i + 1, 2 * i + 2),
                        (first, second) -> first));
    }
}
