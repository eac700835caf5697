/** What each person has to do, what is wrong, and how the own accounts are: read-only, from everybody. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "access",
            "registry",
            "draft",
            "review",
            "publication",
            "supervision",
            "incident"
        })
@NullMarked
package io.countersign.gateway.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
