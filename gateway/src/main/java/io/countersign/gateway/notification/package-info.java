/** Tells people what waits for them and what went wrong; listens to everybody, nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "access",
            "registry",
            "draft",
            "lexicon",
            "review",
            "publication",
            "supervision",
            "incident"
        })
@NullMarked
package io.countersign.gateway.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
