package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftSection;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WechatPart;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words a draft for the API: its own fields, its revisions, and what other modules say about it. */
@Component
class DraftAnswers {

    private final Drafts drafts;
    private final ObjectProvider<DraftSection> sections;

    DraftAnswers(Drafts drafts, ObjectProvider<DraftSection> sections) {
        this.drafts = drafts;
        this.sections = sections;
    }

    record RevisionAnswer(
            int number,
            String id,
            String contentDigest,
            String title,
            List<String> targets,
            List<String> contributors,
            String createdBy,
            @Nullable OffsetDateTime createdAt) {

        static RevisionAnswer of(Revision it) {
            return new RevisionAnswer(
                    it.number(),
                    it.id().toString(),
                    it.digest().hex(),
                    it.content().title(),
                    sorted(it.targets()),
                    it.contributors().stream().map(Object::toString).sorted().toList(),
                    it.createdBy().toString(),
                    time(it.createdAt()));
        }
    }

    Map<String, @Nullable Object> brief(WorkingDraft draft) {
        Map<String, @Nullable Object> answer = head(draft.head());
        DraftContent content = draft.content();
        answer.put("author", content.author());
        answer.put("digest", content.digest());
        answer.put("bodyHtml", content.bodyHtml());
        // What a picture post comes down to: findings point into it, because it is what is submitted.
        if (content.wechat().kind() == WechatPart.Kind.PICTURES)
            answer.put("shownBodyHtml", content.signed().bodyHtml());
        answer.put("coverMediaId", content.coverMediaId());
        answer.put("sourceUrl", content.sourceUrl());
        answer.put("wechat", content.wechat());
        answer.put("weibo", content.weibo());
        answer.put("rights", content.rights());
        answer.put("aiGenerated", content.aiGenerated());
        answer.put("createdAt", time(draft.createdAt()));
        answer.put("editedBy", draft.editedBy().toString());
        answer.put("editedAt", time(draft.editedAt()));
        return answer;
    }

    Map<String, @Nullable Object> full(WorkingDraft draft, CurrentUser user) {
        Map<String, @Nullable Object> answer = brief(draft);
        answer.put(
                "revisions",
                drafts.revisions(draft.head().id()).stream()
                        .map(RevisionAnswer::of)
                        .toList());
        sections.orderedStream()
                .forEach(section ->
                        answer.put(section.name(), section.of(draft.head().id(), user)));
        return answer;
    }

    static Map<String, @Nullable Object> head(DraftHead it) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", it.id().toString());
        answer.put("version", it.version());
        answer.put("state", it.state());
        answer.put("unitId", it.unit().toString());
        answer.put("title", it.title());
        answer.put("targets", sorted(it.targets()));
        answer.put("publishAt", time(it.publishAt()));
        answer.put("urgent", it.urgent());
        answer.put("revision", it.revision() == 0 ? null : it.revision());
        answer.put("createdBy", it.creator().toString());
        return answer;
    }

    private static List<String> sorted(Set<AccountId> accounts) {
        return accounts.stream().map(AccountId::toString).sorted().toList();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(Campus.ZONE).toOffsetDateTime();
    }
}
