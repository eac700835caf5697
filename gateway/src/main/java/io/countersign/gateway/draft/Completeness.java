package io.countersign.gateway.draft;

import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.PieceForm;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a draft still lacks before it can be sent into review; a draft may be saved without it. */
final class Completeness {

    private Completeness() {}

    static List<FieldFault> faults(DraftHead draft, DraftContent content, List<Account> targets, Instant now) {
        List<FieldFault> faults = new ArrayList<>();
        if (content.title().isBlank()) faults.add(FieldFault.of("title", "required"));
        if (targets.isEmpty()) faults.add(FieldFault.of("targets", "required"));
        for (Account target : targets)
            if (target.closed()) faults.add(FieldFault.of("targets", "draft.targetClosed", target.name()));
        body(faults, content, targets);
        if (targets.stream().anyMatch(it -> it.platform().takes(PieceForm.POST)))
            weibo(faults, content.weibo(), targets);
        rights(faults, content);
        Instant publishAt = draft.publishAt();
        if (publishAt != null && !publishAt.isAfter(now)) faults.add(FieldFault.of("publishAt", "draft.past"));
        return faults;
    }

    private static void body(List<FieldFault> faults, DraftContent content, List<Account> targets) {
        if (targets.stream().anyMatch(it -> Forms.isPicturePost(it.platform(), content)))
            PicturePostCheck.check(faults, content);
        else if (targets.stream().anyMatch(it -> Forms.isArticle(it.platform(), content)) && blank(content.bodyHtml()))
            faults.add(FieldFault.of("bodyHtml", "required"));
    }

    private static boolean blank(String html) {
        return !html.contains("<img") && Jsoup.parseBodyFragment(html).text().isBlank();
    }

    private static void weibo(List<FieldFault> faults, @Nullable WeiboPart weibo, List<Account> targets) {
        if (weibo == null || weibo.text().isBlank()) {
            faults.add(FieldFault.of("weibo.text", "required"));
            return;
        }
        List<Account> byCall = targets.stream()
                .filter(it -> it.platform() == Platform.WEIBO && it.publishing() == Publishing.API)
                .toList();
        boolean article = weibo.form() == WeiboForm.ARTICLE;
        if (article)
            byCall.stream()
                    .filter(it -> !it.grant().articles())
                    .forEach(it -> faults.add(FieldFault.of("weibo.form", "draft.noArticles", it.name())));
        int pictures = weibo.mediaIds().size();
        int most =
                byCall.stream().mapToInt(it -> it.grant().mostPictures()).min().orElse(pictures);
        // The pictures of an article stand in its body.
        if (pictures > (article ? 0 : most))
            faults.add(FieldFault.of("weibo.mediaIds", "draft.tooMany", article ? 0 : most, pictures));
    }

    private static void rights(List<FieldFault> faults, DraftContent content) {
        if (content.rights().declared()) return;
        String source = content.rights().source();
        if (source == null || source.isBlank()) faults.add(FieldFault.of("rights.source", "required"));
        String licence = content.rights().licence();
        if (licence == null || licence.isBlank()) faults.add(FieldFault.of("rights.licence", "required"));
    }
}
