/** How long an account has been silent and what the school calls that (N3d, R15). */
@NullMarked
package io.countersign.rules.activity;

import org.jspecify.annotations.NullMarked;
