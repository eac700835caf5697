/** The register of media accounts: who owns them, whether they are filed, connected, active and in order. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access"})
@NullMarked
package io.countersign.gateway.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
