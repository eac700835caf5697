/** The vault keeps what it is given, and nobody else can read it. */
@NullMarked
package io.countersign.gateway.publication.vault;

import org.jspecify.annotations.NullMarked;
