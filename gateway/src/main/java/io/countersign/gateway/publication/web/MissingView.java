package io.countersign.gateway.publication.web;

/** Something that a release lacks, as a sentence with its clause. */
record MissingView(String clause, String sentence) {}
