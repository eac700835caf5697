/** Brings a picture into the format and below the size that a platform takes. */
@NullMarked
package io.countersign.connectors.picture;

import org.jspecify.annotations.NullMarked;
