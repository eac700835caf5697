/** Proves who can be entrusted with what. */
@NullMarked
package io.countersign.gateway.organisation;

import org.jspecify.annotations.NullMarked;
