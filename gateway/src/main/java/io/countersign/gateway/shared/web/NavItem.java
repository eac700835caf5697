package io.countersign.gateway.shared.web;

/**
 * A place that the signed-in person may use.
 *
 * @param path where it leads
 * @param waiting how many things wait there for this person; 0 shows no number
 */
public record NavItem(NavPlace place, String path, int waiting) {

    public NavItem(NavPlace place, String path) {
        this(place, path, 0);
    }

    public String key() {
        return place.key();
    }

    public boolean onPhoneBar() {
        return place.onPhoneBar();
    }
}
