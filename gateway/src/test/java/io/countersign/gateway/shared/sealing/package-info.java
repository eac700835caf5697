/** What is sealed opens under the same key and for the same purpose only. */
@NullMarked
package io.countersign.gateway.shared.sealing;

import org.jspecify.annotations.NullMarked;
