package io.countersign.connectors;

/** A platform from which a post can be taken back by call; repeating it is safe. */
public interface Deleter {

    /** Deletes the post; a post that is gone already counts as deleted. */
    void delete(String postId);
}
