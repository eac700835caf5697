/** Drafts and pictures on pages and over the API. */
@NullMarked
package io.countersign.gateway.draft.web;

import org.jspecify.annotations.NullMarked;
