package io.countersign.gateway.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page: navigation, notices and who is signed in.
 *
 * @param user null where nobody is signed in
 */
public record Frame(
        List<NavItem> items, int notices, @Nullable UserChip user) {

    static final Frame EMPTY = new Frame(List.of(), 0, null);

    public Frame {
        items = List.copyOf(items);
    }

    /** The places in the bar at the bottom of a phone. */
    public List<NavItem> phoneBar() {
        return items.stream().filter(NavItem::onPhoneBar).toList();
    }
}
