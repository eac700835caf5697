/** The words of the product: complete in each language, all in use, none outside the message files. */
@NullMarked
package io.countersign.gateway.messages;

import org.jspecify.annotations.NullMarked;
