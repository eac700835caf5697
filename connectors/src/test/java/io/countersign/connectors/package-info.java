/** Rules that hold for all connectors. */
@NullMarked
package io.countersign.connectors;

import org.jspecify.annotations.NullMarked;
