/** Signing in, tokens and the caller's own profile. */
@NullMarked
package io.countersign.gateway.access.web;

import org.jspecify.annotations.NullMarked;
