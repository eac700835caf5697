/** Takes a revision through three reviews: screening, rounds, votes, waivers, and what a release still needs. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "registry", "draft", "lexicon"})
@NullMarked
package io.countersign.gateway.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
