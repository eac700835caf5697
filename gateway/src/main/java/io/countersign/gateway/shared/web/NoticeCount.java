package io.countersign.gateway.shared.web;

import java.security.Principal;

/** How many notices somebody has not read; the module that keeps notices declares the one bean. */
@FunctionalInterface
public interface NoticeCount {

    int unread(Principal principal);
}
