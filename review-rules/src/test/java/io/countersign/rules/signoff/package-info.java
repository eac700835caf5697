/** Tests of who may sign and what a release needs. */
@NullMarked
package io.countersign.rules.signoff;

import org.jspecify.annotations.NullMarked;
