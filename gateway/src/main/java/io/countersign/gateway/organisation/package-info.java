/** Units, people and what people are appointed to, each with the days on which it holds. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.countersign.gateway.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
