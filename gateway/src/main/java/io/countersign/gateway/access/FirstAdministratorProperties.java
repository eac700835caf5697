package io.countersign.gateway.access;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs a new installation; asked only while the database has no unit.
 *
 * @param username sign-in of the first system administrator
 * @param password his or her first password
 * @param name as people write it
 * @param unit name of the unit that runs the gateway, e.g. 网络与信息中心
 */
@ConfigurationProperties("countersign.first-administrator")
record FirstAdministratorProperties(
        @Nullable String username,
        @Nullable String password,
        @Nullable String name,
        @Nullable String unit) {

    boolean complete() {
        return Stream.of(username, password, name, unit).allMatch(it -> it != null && !it.isBlank());
    }

    @Override
    public String toString() {
        return "FirstAdministratorProperties[username=" + username + "]";
    }
}
