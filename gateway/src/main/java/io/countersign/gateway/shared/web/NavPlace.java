package io.countersign.gateway.shared.web;

import java.util.Locale;

/** The places of the navigation, in the order in which the sidebar shows them. */
public enum NavPlace {
    DESK,
    DRAFTS,
    REVIEW,
    PUBLICATIONS,
    ACCOUNTS,
    SUPERVISION,
    CASES,
    RULES,
    ORGANISATION,
    AUDIT,
    SANDBOX;

    /** The key that a page names as its place, also the name of its icon and of its label {@code nav.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the phone shows it in the bar at the bottom, where there is room for three and 我的. */
    boolean onPhoneBar() {
        return this == DESK || this == DRAFTS || this == ACCOUNTS;
    }
}
