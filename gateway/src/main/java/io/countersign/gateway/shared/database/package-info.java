/** Migrations, one history per module. */
@NullMarked
package io.countersign.gateway.shared.database;

import org.jspecify.annotations.NullMarked;
