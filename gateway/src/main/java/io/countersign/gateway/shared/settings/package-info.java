/** Settings without which the gateway does not start. */
@NullMarked
package io.countersign.gateway.shared.settings;

import org.jspecify.annotations.NullMarked;
