package io.countersign.connectors.wechat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a request on an account's callback address. */
public sealed interface Pushed {

    /**
     * Something that the account's platform did say.
     *
     * @param key tells it apart from everything else the account was told; the platform says things up to three times
     * @param name the platform's name of the event, or the kind of message
     * @param job the publication that has ended, empty where it is none
     */
    record Told(String key, String name, Optional<Job> job) implements Pushed {}

    /** Not from the platform, or not from now; nothing of it may be believed. */
    record Refused(String cause) implements Pushed {}

    /**
     * A publication or a mass send that has come to its end, well or not.
     *
     * @param handle the handle under which the platform took it
     * @param status the platform's status, in its own words
     * @param url where readers find it, null where the platform does not say
     */
    record Job(String handle, String status, @Nullable String url) {}
}
