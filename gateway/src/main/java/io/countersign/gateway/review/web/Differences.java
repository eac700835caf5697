package io.countersign.gateway.review.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.countersign.gateway.review.web.Difference.Kind;
import io.countersign.gateway.review.web.Difference.Piece;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What changed between two revisions, word by word. */
final class Differences {

    /** A run of Latin letters and digits, of blanks, or one character of any other script. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+|\\s+|.", Pattern.DOTALL);

    /** Beyond this a passage is shown as replaced; comparing words costs their number times that of the changes. */
    private static final int MOST_WORDS = 2000;

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(DraftContent old, DraftContent now, Function<Enum<?>, String> word) {
        var all = new Differences();
        all.field("review.part.title", old.title(), now.title());
        all.choice("review.part.kind", old.wechat().kind(), now.wechat().kind(), word);
        all.field("review.part.author", old.author(), now.author());
        all.field("review.part.digest", old.digest(), now.digest());
        all.lines("review.part.body", ReadLines.of(old.bodyHtml()), ReadLines.of(now.bodyHtml()));
        all.field("review.part.cover", picture(old.coverMediaId()), picture(now.coverMediaId()));
        all.choice(
                "review.part.coverCrop", old.wechat().coverCrop(), now.wechat().coverCrop(), word);
        all.choice("review.part.comments", old.wechat().comments(), now.wechat().comments(), word);
        all.field("review.part.source", old.sourceUrl(), now.sourceUrl());
        all.field("review.part.weibo", weibo(old.weibo()), weibo(now.weibo()));
        all.choice("review.part.weiboForm", form(old.weibo()), form(now.weibo()), word);
        all.field("review.part.rights", rights(old.rights()), rights(now.rights()));
        return List.copyOf(all.found);
    }

    private static @Nullable String picture(@Nullable String mediaId) {
        return mediaId == null ? null : ReadLines.picture(mediaId);
    }

    private static WeiboForm form(@Nullable WeiboPart weibo) {
        return weibo == null ? WeiboForm.POST : weibo.form();
    }

    private static @Nullable String weibo(@Nullable WeiboPart weibo) {
        if (weibo == null) return null;
        var link = weibo.linkUrl() == null ? "" : " " + weibo.linkUrl();
        return weibo.text()
                + link
                + String.join(
                        "", weibo.mediaIds().stream().map(ReadLines::picture).toList());
    }

    private static String rights(Rights rights) {
        return Objects.requireNonNullElse(rights.source(), "") + " " + Objects.requireNonNullElse(rights.licence(), "");
    }

    private void choice(String part, Enum<?> old, Enum<?> now, Function<Enum<?>, String> word) {
        field(part, word.apply(old), word.apply(now));
    }

    private void field(String part, @Nullable String old, @Nullable String now) {
        var before = Objects.requireNonNullElse(old, "").strip();
        var after = Objects.requireNonNullElse(now, "").strip();
        if (!before.equals(after)) found.add(new Difference(part, words(before, after)));
    }

    private void lines(String part, List<String> old, List<String> now) {
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            var before = String.join("\n", delta.getSource().getLines());
            var after = String.join("\n", delta.getTarget().getLines());
            found.add(new Difference(part, words(before, after)));
        }
    }

    private static List<Piece> words(String old, String now) {
        var before = split(old);
        var after = split(now);
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS)
            return List.of(new Piece(Kind.REMOVED, old), new Piece(Kind.ADDED, now));
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            var source = delta.getSource();
            add(pieces, Kind.KEPT, before.subList(at, source.getPosition()));
            add(pieces, Kind.REMOVED, source.getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(pieces, Kind.KEPT, before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) pieces.add(new Piece(kind, String.join("", words)));
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
