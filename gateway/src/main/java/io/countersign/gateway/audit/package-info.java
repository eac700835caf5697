/** The hash chain of everything that happened, written in the transaction of the fact (R18). */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "draft"})
@NullMarked
package io.countersign.gateway.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
