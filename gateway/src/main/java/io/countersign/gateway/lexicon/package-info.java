/** Keeps the rules and words of the machine check as versions: prepared, tried against the archive, activated, rolled back. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access"})
@NullMarked
package io.countersign.gateway.lexicon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
