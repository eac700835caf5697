/** Who is calling and what they may see: sign-in, sessions, tokens, the current user. */
@ApplicationModule(allowedDependencies = {"shared", "organisation"})
@NullMarked
package io.countersign.gateway.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
