/** Tests of the pages and calls about drafts. */
@NullMarked
package io.countersign.gateway.draft.web;

import org.jspecify.annotations.NullMarked;
