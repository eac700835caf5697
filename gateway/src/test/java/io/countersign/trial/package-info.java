/** Trial mode: real stores as child processes, platform sandboxes and demo data; nothing of it is in the production jar. */
@NullMarked
package io.countersign.trial;

import org.jspecify.annotations.NullMarked;
