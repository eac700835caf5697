/** Tests of drafts, revisions and the media library. */
@NullMarked
package io.countersign.gateway.draft;

import org.jspecify.annotations.NullMarked;
