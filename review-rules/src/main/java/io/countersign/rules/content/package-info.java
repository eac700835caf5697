/** What is signed: content, its canonical form and fingerprint, safe HTML, the platforms' limits and the read-back. */
@NullMarked
package io.countersign.rules.content;

import org.jspecify.annotations.NullMarked;
