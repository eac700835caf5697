/** Keeps the credentials of platform accounts sealed and hands them out to channels only (R8). */
@NullMarked
package io.countersign.gateway.publication.vault;

import org.jspecify.annotations.NullMarked;
