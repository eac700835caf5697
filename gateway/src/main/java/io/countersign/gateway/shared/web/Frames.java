package io.countersign.gateway.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules what belongs into the frame of the page that is being drawn; templates know it as {@code @frames}. */
@Component("frames")
class Frames {

    private final ObjectProvider<NavContribution> contributions;
    private final ObjectProvider<NoticeCount> notices;
    private final ObjectProvider<UserChip.Source> chips;
    private final HttpServletRequest request;

    Frames(
            ObjectProvider<NavContribution> contributions,
            ObjectProvider<NoticeCount> notices,
            ObjectProvider<UserChip.Source> chips,
            HttpServletRequest request) {
        this.contributions = contributions;
        this.notices = notices;
        this.chips = chips;
        this.request = request;
    }

    /** The frame of the current request; empty where nobody is signed in. */
    public Frame current() {
        Principal principal = request.getUserPrincipal();
        if (principal == null) return Frame.EMPTY;
        Optional<UserChip> chip = chips.stream().findFirst().flatMap(source -> source.chip(principal));
        int unread = notices.stream().mapToInt(count -> count.unread(principal)).sum();
        return new Frame(items(principal), unread, chip.orElseGet(() -> new UserChip(principal.getName(), "")));
    }

    private List<NavItem> items(Principal principal) {
        return contributions.stream()
                .flatMap(contribution -> contribution.item(principal).stream())
                .sorted(Comparator.comparing(NavItem::place))
                .toList();
    }
}
