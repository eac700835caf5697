package io.countersign.gateway.notification.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.notification.Notice;
import io.countersign.gateway.notification.NoticeBox;
import io.countersign.gateway.notification.NoticeKind;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own notices over the API. */
@RestController
class NoticeApi {

    private final NoticeBox box;
    private final NoticeWords words;

    NoticeApi(NoticeBox box, NoticeWords words) {
        this.box = box;
        this.words = words;
    }

    record NoticeAnswer(
            UUID id,
            NoticeKind kind,
            NoticeKind.Weight weight,
            String subject,
            String link,
            Instant at,
            @Nullable Instant readAt) {}

    @GetMapping("/api/v1/notices")
    Items<NoticeAnswer> notices(
            CurrentUser user,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = PageLimit.of(limit);
        return Items.page(
                box.of(user.person(), unread, after, most + 1).stream()
                        .map(this::answer)
                        .toList(),
                most,
                it -> it.id().toString());
    }

    private NoticeAnswer answer(Notice it) {
        return new NoticeAnswer(
                it.id(), it.kind(), it.kind().weight(), words.subject(it), it.link(), it.at(), it.readAt());
    }
}
