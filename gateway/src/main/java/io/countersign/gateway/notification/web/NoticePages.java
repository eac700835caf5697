package io.countersign.gateway.notification.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.notification.Notice;
import io.countersign.gateway.notification.NoticeBox;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page of the notices; opening one marks it as read and leads to where to act. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private final NoticeBox box;
    private final NoticeStream stream;

    NoticePages(NoticeBox box, NoticeStream stream) {
        this.box = box;
        this.stream = stream;
    }

    @GetMapping
    String list(
            CurrentUser user,
            Model model,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after) {
        Items<Notice> page = Items.page(
                box.of(user.person(), !all, after, PageLimit.STANDARD + 1),
                PageLimit.STANDARD,
                it -> it.id().toString());
        model.addAttribute("notices", page.items());
        model.addAttribute("all", all);
        model.addAttribute("unread", box.unread(user.person()));
        if (page.next() != null) model.addAttribute("more", "/notices?all=" + all + "&after=" + page.next());
        return "notification/notices";
    }

    /** The link in the frame with its count, for refreshing it alone. */
    @GetMapping("/link")
    String link(CurrentUser user, Model model) {
        model.addAttribute("unread", box.unread(user.person()));
        model.addAttribute("here", false);
        return "notification/link :: link";
    }

    @GetMapping("/{id}")
    String open(CurrentUser user, @PathVariable UUID id) {
        return "redirect:" + box.read(id, user.person()).orElseThrow(() -> new NotFound("notice " + id));
    }

    @PostMapping("/read")
    String readAll(CurrentUser user) {
        box.readAll(user.person());
        return "redirect:/notices";
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(CurrentUser user) {
        return stream.open(user.person());
    }
}
