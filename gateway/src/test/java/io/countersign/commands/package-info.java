/** The commands of the README, run as a stranger would: they see what no test of classes sees, the jar and the build. */
@NullMarked
package io.countersign.commands;

import org.jspecify.annotations.NullMarked;
