package io.countersign.connectors;

import java.time.Duration;
import java.util.Optional;

/** Where short-lived tokens of a platform are kept, shared by all nodes; losing one costs a call and nothing else. */
public interface TokenStore {

    Optional<String> get(String key);

    void put(String key, String token, Duration timeToLive);

    void remove(String key);
}
