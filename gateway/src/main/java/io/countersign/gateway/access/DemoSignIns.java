package io.countersign.gateway.access;

import java.util.List;

/** Sign-ins that the login page offers for one tap; there is a bean of this type in trial mode only. */
public interface DemoSignIns {

    /**
     * One of them.
     *
     * @param password shown on the page; in trial mode it is no secret
     */
    record DemoSignIn(String username, String password, String name, String roleLabel) {}

    List<DemoSignIn> all();
}
