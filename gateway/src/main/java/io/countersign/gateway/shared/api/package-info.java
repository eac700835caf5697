/** Shapes that all calls of the HTTP API share. */
@NullMarked
package io.countersign.gateway.shared.api;

import org.jspecify.annotations.NullMarked;
