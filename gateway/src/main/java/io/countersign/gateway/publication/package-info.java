/** The only way out: releases what was signed, sends it once, looks what became of it, and reads what accounts show. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "registry", "draft", "lexicon", "review"})
@NullMarked
package io.countersign.gateway.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
