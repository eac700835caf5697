package io.countersign.gateway.shared.web;

import java.security.Principal;
import java.util.Optional;

/**
 * Who is signed in, as the frame shows it.
 *
 * @param detail unit or post, in a few words
 */
public record UserChip(String name, String detail) {

    /** Makes the chip; the module that knows people declares the one bean. */
    @FunctionalInterface
    public interface Source {

        Optional<UserChip> chip(Principal principal);
    }
}
