/** Conversions between the database and the types of the modules. */
@NullMarked
package io.countersign.gateway.shared.jdbc;

import org.jspecify.annotations.NullMarked;
