package io.countersign.connectors;

import org.jspecify.annotations.Nullable;

/** A hand on each request to a fake platform. It may hold a request for as long as it likes. */
public interface Interference {

    /** What a request of the account meets when it arrives; null where it goes its ordinary way. */
    @Nullable Mishap arrives(String account, String path);

    /** The request has had what effect it has; its answer leaves when this returns. */
    default void leaves(String account, String path) {}

    /** Lets everything go its ordinary way. */
    static Interference none() {
        return (account, path) -> null;
    }
}
