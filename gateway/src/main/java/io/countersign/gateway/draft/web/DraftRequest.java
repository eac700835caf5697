package io.countersign.gateway.draft.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboPart;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the API takes it. What an answer says beyond that may come back with it, so that a program can change one
 * field of an answer and send it; every other unknown field is refused by its name.
 */
@JsonIgnoreProperties({
    "id",
    "version",
    "state",
    "revision",
    "createdBy",
    "createdAt",
    "editedBy",
    "editedAt",
    "revisions",
    "screening",
    "signOffs",
    "requirements",
    "publications",
    "releases",
    "history"
})
record DraftRequest(
        @Nullable String unitId,
        @Nullable String title,
        @Nullable String author,
        @Nullable String digest,
        @Nullable String bodyHtml,
        @Nullable String coverMediaId,
        @Nullable String sourceUrl,
        @Nullable WechatRequest wechat,
        @Nullable WeiboRequest weibo,
        @Nullable RightsRequest rights,
        @Nullable Boolean aiGenerated,
        @Nullable List<@Nullable String> targets,
        @Nullable OffsetDateTime publishAt,
        @Nullable Boolean urgent) {

    record WechatRequest(
            WechatPart.@Nullable Kind kind,
            WechatPart.@Nullable Comments comments,
            @Nullable CoverCrop coverCrop) {

        WechatPart part() {
            return new WechatPart(
                    Objects.requireNonNullElse(kind, WechatPart.STANDARD.kind()),
                    Objects.requireNonNullElse(comments, WechatPart.STANDARD.comments()),
                    Objects.requireNonNullElse(coverCrop, WechatPart.STANDARD.coverCrop()));
        }
    }

    record WeiboRequest(
            @Nullable String text,
            @Nullable List<@Nullable String> mediaIds,
            @Nullable String linkUrl,
            @Nullable WeiboForm form) {

        WeiboPart part() {
            List<@Nullable String> ids = new ArrayList<>();
            if (mediaIds != null) ids.addAll(mediaIds);
            return new WeiboPart(
                    orEmpty(text),
                    ids.stream().map(DraftRequest::orEmpty).toList(),
                    linkUrl,
                    Objects.requireNonNullElse(form, WeiboForm.POST));
        }
    }

    record RightsRequest(
            Rights.@Nullable Kind kind,
            @Nullable String source,
            @Nullable String licence) {}

    /** The unit it is for; a missing one and one that cannot exist are faults of their own. */
    UnitId unit() {
        if (unitId == null || unitId.isBlank()) throw new InvalidInput("unitId", "required");
        return Ids.of(unitId, UnitId::of).orElseThrow(() -> new InvalidInput("unitId", "unknown"));
    }

    DraftInput input() {
        List<FieldFault> faults = new ArrayList<>();
        if (title == null) faults.add(FieldFault.of("title", "required"));
        RightsRequest declared = rights;
        if (declared != null && declared.kind() == null) faults.add(FieldFault.of("rights.kind", "required"));
        List<AccountId> accounts = accounts(faults);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return new DraftInput(
                content(), accounts, publishAt == null ? null : publishAt.toInstant(), Boolean.TRUE.equals(urgent));
    }

    private DraftContent content() {
        return new DraftContent(
                orEmpty(title),
                author,
                digest,
                orEmpty(bodyHtml),
                coverMediaId,
                sourceUrl,
                wechat == null ? WechatPart.STANDARD : wechat.part(),
                weibo == null ? null : weibo.part(),
                declared(),
                Boolean.TRUE.equals(aiGenerated));
    }

    private Rights declared() {
        if (rights == null) return Rights.OWN_WORK;
        Rights.Kind kind = Objects.requireNonNullElse(rights.kind(), Rights.Kind.ORIGINAL);
        return new Rights(kind, rights.source(), rights.licence());
    }

    private List<AccountId> accounts(List<FieldFault> faults) {
        List<AccountId> accounts = new ArrayList<>();
        List<@Nullable String> named = new ArrayList<>();
        if (targets != null) named.addAll(targets);
        for (int i = 0; i < named.size(); i++) {
            Optional<AccountId> account = Ids.of(orEmpty(named.get(i)), AccountId::of);
            account.ifPresent(accounts::add);
            if (account.isEmpty()) faults.add(FieldFault.of("targets[" + i + "]", "unknown"));
        }
        return accounts;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
