package io.countersign.gateway.draft.web;

import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The editor's form: every field as it was typed, so that nothing typed is lost when it cannot be kept. */
record DraftForm(
        @Nullable String unitId,
        @Nullable String version,
        @Nullable String title,
        @Nullable String author,
        @Nullable String digest,
        @Nullable String bodyHtml,
        @Nullable String coverMediaId,
        @Nullable String sourceUrl,
        @Nullable String wechatKind,
        @Nullable String comments,
        @Nullable String coverCrop,
        @Nullable String weiboText,
        @Nullable List<String> weiboMedia,
        @Nullable String weiboLinkUrl,
        @Nullable String weiboForm,
        @Nullable String rightsKind,
        @Nullable String rightsSource,
        @Nullable String rightsLicence,
        @Nullable String aiGenerated,
        @Nullable List<String> targets,
        @Nullable String publishAt,
        @Nullable String urgent,
        @Nullable MultipartFile coverFile,
        @Nullable List<MultipartFile> weiboFile,
        @Nullable MultipartFile bodyFile) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    static DraftForm of(WorkingDraft draft) {
        DraftContent content = draft.content();
        WeiboPart weibo = content.weibo();
        Instant publishAt = draft.head().publishAt();
        return new DraftForm(
                draft.head().unit().toString(),
                Long.toString(draft.head().version()),
                content.title(),
                content.author(),
                content.digest(),
                content.bodyHtml(),
                content.coverMediaId(),
                content.sourceUrl(),
                content.wechat().kind().name(),
                content.wechat().comments().name(),
                content.wechat().coverCrop().name(),
                weibo == null ? null : weibo.text(),
                weibo == null ? List.of() : weibo.mediaIds(),
                weibo == null ? null : weibo.linkUrl(),
                weibo == null ? null : weibo.form().name(),
                content.rights().kind().name(),
                content.rights().source(),
                content.rights().licence(),
                content.aiGenerated() ? "true" : null,
                draft.head().targets().stream().map(AccountId::toString).toList(),
                publishAt == null ? null : MINUTES.format(publishAt.atZone(Campus.ZONE)),
                draft.head().urgent() ? "true" : null,
                null,
                null,
                null);
    }

    static DraftForm empty(String unitId) {
        return new DraftForm(
                unitId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Rights.Kind.ORIGINAL.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with the pictures that came with it in their places. */
    DraftForm with(@Nullable String cover, List<String> weiboPictures, @Nullable String bodyPicture) {
        String body = text(bodyHtml);
        return new DraftForm(
                unitId,
                version,
                title,
                author,
                digest,
                bodyPicture == null ? body : body + "<p><img src=\"media:" + bodyPicture + "\"></p>",
                cover == null ? coverMediaId : cover,
                sourceUrl,
                wechatKind,
                comments,
                coverCrop,
                weiboText,
                Stream.concat(filled(weiboMedia).stream(), weiboPictures.stream())
                        .toList(),
                weiboLinkUrl,
                weiboForm,
                rightsKind,
                rightsSource,
                rightsLicence,
                aiGenerated,
                targets,
                publishAt,
                urgent,
                null,
                null,
                null);
    }

    /** The whole draft as the form says it; a time that is none is the only thing that cannot be read. */
    DraftInput input() {
        WeiboPart weibo = new WeiboPart(
                text(weiboText),
                filled(weiboMedia),
                weiboLinkUrl,
                chosen(WeiboForm.values(), weiboForm, WeiboForm.POST));
        DraftContent content = new DraftContent(
                text(title),
                author,
                digest,
                text(bodyHtml),
                coverMediaId,
                sourceUrl,
                wechat(),
                weibo,
                new Rights(kind(), rightsSource, rightsLicence),
                aiGenerated != null);
        return new DraftInput(content, accounts(), time(), urgent != null);
    }

    long seenVersion() {
        String seen = text(version);
        if (!seen.matches("\\d{1,18}")) throw new InvalidInput("version", "version");
        return Long.parseLong(seen);
    }

    boolean targetsAccount(String id) {
        return targets != null && targets.contains(id);
    }

    private WechatPart wechat() {
        return new WechatPart(
                chosen(WechatPart.Kind.values(), wechatKind, WechatPart.STANDARD.kind()),
                chosen(WechatPart.Comments.values(), comments, WechatPart.STANDARD.comments()),
                chosen(CoverCrop.values(), coverCrop, WechatPart.STANDARD.coverCrop()));
    }

    /** A form that says nothing, or no word of the choice, leaves it as it usually is. */
    private static <E extends Enum<E>> E chosen(E[] all, @Nullable String name, E usual) {
        return Stream.of(all).filter(it -> it.name().equals(name)).findFirst().orElse(usual);
    }

    private Rights.Kind kind() {
        return chosen(Rights.Kind.values(), rightsKind, Rights.Kind.ORIGINAL);
    }

    private List<AccountId> accounts() {
        List<AccountId> accounts = new ArrayList<>();
        for (String target : filled(targets))
            accounts.add(Ids.of(target, AccountId::of).orElseThrow(() -> new InvalidInput("targets", "unknown")));
        return accounts;
    }

    private @Nullable Instant time() {
        if (publishAt == null || publishAt.isBlank()) return null;
        try {
            return LocalDateTime.parse(publishAt).atZone(Campus.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput("publishAt", "invalid");
        }
    }

    private static List<String> filled(@Nullable List<String> values) {
        if (values == null) return List.of();
        return values.stream()
                .filter(Objects::nonNull)
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
