package io.countersign.gateway.publication.web;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WeiboPart;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The gateway's own link under a Weibo post: leads to the signed link, the article or the source, and counts visits. */
@Controller
class LinkPage {

    private final JdbcClient jdbc;
    private final Drafts drafts;

    LinkPage(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    private record Target(DraftId draft, RevisionId revision) {}

    @GetMapping("/w/{marker:[0-9a-z]{10}}")
    Object follow(@PathVariable String marker, Model model) {
        Target target = visited(marker).orElseThrow(() -> new NotFound("link " + marker));
        Revision revision = drafts.revision(target.revision()).orElseThrow(() -> new NotFound("link " + marker));
        URI onward = onward(target.draft(), revision.content());
        if (onward != null)
            return ResponseEntity.status(HttpStatus.FOUND).location(onward).build();
        model.addAttribute("title", revision.content().title());
        return "publication/link";
    }

    private Optional<Target> visited(String marker) {
        return jdbc.sql("""
                        update publication set visits = visits + 1
                        where marker = :marker and state not in ('WITHDRAWING', 'WITHDRAWN')
                        returning draft_id, revision_id
                        """)
                .param("marker", marker)
                .query((row, i) -> new Target(
                        new DraftId(row.getObject("draft_id", UUID.class)),
                        new RevisionId(row.getObject("revision_id", UUID.class))))
                .optional();
    }

    /** Only addresses that were signed, or that a platform gave to the signed article. */
    private @Nullable URI onward(DraftId draft, DraftContent content) {
        WeiboPart weibo = content.weibo();
        if (weibo != null && weibo.linkUrl() != null) return URI.create(weibo.linkUrl());
        Optional<String> article =
                jdbc.sql("""
                        select url from publication
                        where draft_id = :draft and staged_id is not null and url is not null
                          and state in ('PUBLISHED', 'VERIFIED')
                        order by published_at limit 1
                        """).param("draft", draft.value()).query(String.class).optional();
        if (article.isPresent()) return URI.create(article.get());
        return content.sourceUrl() == null ? null : URI.create(content.sourceUrl());
    }
}
