package io.countersign.gateway.draft;

import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.text.OneLine;
import io.countersign.rules.content.BodyPictures;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.HtmlPolicy;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatLimits;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import io.countersign.rules.content.WeiboText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans content on its way into a draft and collects what is wrong with it. */
final class ContentCheck {

    private static final int LONGEST_DECLARATION = 200;
    private static final int LONGEST_LINK = 1024;
    private static final int MOST_WEIBO_PICTURES = 9;

    /** Larger input is not even parsed. */
    private static final int LONGEST_RAW_BODY = 1024 * 1024;

    private static final int LONGEST_NAMED_ADDRESS = 120;

    /** PostgreSQL cannot store U+0000 nor half of a surrogate pair, and none of the others is ever typed. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cs}\\p{Cntrl}&&[^\\t\\n\\r]]");

    private static final Pattern ONE_LINE = Pattern.compile(OneLine.REGEX);

    private final List<FieldFault> faults;

    private ContentCheck(List<FieldFault> faults) {
        this.faults = faults;
    }

    static DraftContent check(DraftContent raw, List<FieldFault> faults) {
        ContentCheck check = new ContentCheck(faults);
        DraftContent clean = new DraftContent(
                check.oneLine("title", raw.title()),
                check.name("author", raw.author()),
                check.optional("digest", raw.digest()),
                check.body(raw.bodyHtml()),
                check.optional("coverMediaId", raw.coverMediaId()),
                check.link("sourceUrl", raw.sourceUrl()),
                raw.wechat(),
                check.weibo(raw.weibo()),
                check.rights(raw.rights()),
                raw.aiGenerated());
        for (WechatLimits.Excess it : WechatLimits.excesses(clean))
            faults.add(FieldFault.of(it.field(), "tooLong", it.max(), it.actual()));
        return clean;
    }

    private String oneLine(String field, String value) {
        String line = value.strip();
        if (!ONE_LINE.matcher(line).matches()) faults.add(FieldFault.of(field, "oneLine"));
        return line;
    }

    private @Nullable String name(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : oneLine(field, value);
    }

    private String text(String field, String value) {
        if (CONTROL.matcher(value).find()) faults.add(FieldFault.of(field, "invalid"));
        return value.strip();
    }

    private @Nullable String optional(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : text(field, value);
    }

    private String body(String html) {
        if (html.length() > LONGEST_RAW_BODY) {
            faults.add(FieldFault.of("bodyHtml", "tooLong", WechatLimits.CONTENT, html.length()));
            return "";
        }
        text("bodyHtml", html);
        for (String address : BodyPictures.in(html).outside())
            faults.add(FieldFault.of("bodyHtml", "draft.outsidePicture", shortened(address)));
        return HtmlPolicy.clean(html).html();
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST_NAMED_ADDRESS ? address : address.substring(0, LONGEST_NAMED_ADDRESS) + "…";
    }

    private @Nullable String link(String field, @Nullable String value) {
        String link = optional(field, value);
        if (link == null) return null;
        if (!isWebAddress(link)) faults.add(FieldFault.of(field, "draft.address"));
        if (link.length() > LONGEST_LINK) faults.add(FieldFault.of(field, "tooLong", LONGEST_LINK, link.length()));
        return link;
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = new URI(link);
            String scheme = uri.getScheme();
            return uri.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private @Nullable WeiboPart weibo(@Nullable WeiboPart raw) {
        if (raw == null) return null;
        String text = text("weibo.text", raw.text());
        String link = link("weibo.linkUrl", raw.linkUrl());
        boolean untouched = link == null && raw.mediaIds().isEmpty() && raw.form() == WeiboForm.POST;
        if (text.isEmpty() && untouched) return null;
        WeiboText measured = WeiboText.measure(text, link);
        if (measured.fit() == WeiboText.Fit.TOO_LONG)
            faults.add(FieldFault.of("weibo.text", "draft.weiboTooLong", WeiboText.LIMIT, measured.count()));
        List<String> pictures = raw.mediaIds().stream().distinct().toList();
        if (pictures.size() > MOST_WEIBO_PICTURES)
            faults.add(FieldFault.of("weibo.mediaIds", "draft.tooMany", MOST_WEIBO_PICTURES, pictures.size()));
        return new WeiboPart(text, pictures, link, raw.form());
    }

    private Rights rights(Rights raw) {
        String source = declaration("rights.source", raw.source());
        String licence = declaration("rights.licence", raw.licence());
        return new Rights(raw.kind(), source, licence);
    }

    private @Nullable String declaration(String field, @Nullable String value) {
        String text = name(field, value);
        if (text != null && text.length() > LONGEST_DECLARATION)
            faults.add(FieldFault.of(field, "tooLong", LONGEST_DECLARATION, text.length()));
        return text;
    }
}
