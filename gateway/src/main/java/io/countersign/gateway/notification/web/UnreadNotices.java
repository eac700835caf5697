package io.countersign.gateway.notification.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.notification.NoticeBox;
import io.countersign.gateway.shared.web.NoticeCount;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** How many notices the signed-in person has not read, for the frame of every page. */
@Component
class UnreadNotices implements NoticeCount {

    private final CurrentUsers users;
    private final NoticeBox box;

    UnreadNotices(CurrentUsers users, NoticeBox box) {
        this.users = users;
        this.box = box;
    }

    @Override
    public int unread(Principal principal) {
        return users.of(principal).map(CurrentUser::person).map(box::unread).orElse(0);
    }
}
