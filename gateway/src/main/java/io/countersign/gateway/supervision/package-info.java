/** How alive the accounts are, and which of them need a decision (N3d, R15). */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "registry", "publication"})
@NullMarked
package io.countersign.gateway.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
