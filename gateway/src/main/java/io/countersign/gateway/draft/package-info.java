/** Drafts, their immutable revisions and the media library: what people write before anybody signs it. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "registry"})
@NullMarked
package io.countersign.gateway.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
