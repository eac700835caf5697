/** Publication against real stores and the fakes of both platforms. */
@NullMarked
package io.countersign.gateway.publication;

import org.jspecify.annotations.NullMarked;
