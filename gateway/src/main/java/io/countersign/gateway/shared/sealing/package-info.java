/** Seals what must be kept and may be read by nobody who only has the database. */
@NullMarked
package io.countersign.gateway.shared.sealing;

import org.jspecify.annotations.NullMarked;
