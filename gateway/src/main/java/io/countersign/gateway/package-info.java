/** The gateway through which every post of the school passes; one package per module, arrows go down only. */
@NullMarked
package io.countersign.gateway;

import org.jspecify.annotations.NullMarked;
