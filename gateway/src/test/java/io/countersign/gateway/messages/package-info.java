/** The words and templates of the product: complete in each language, all in use, free of known traps. */
@NullMarked
package io.countersign.gateway.messages;

import org.jspecify.annotations.NullMarked;
