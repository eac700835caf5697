package io.countersign.gateway.publication.web;

/** The places of the line of steps on a publication's page. */
enum PublicationStage {
    UPLOADED,
    COMPARED,
    SUBMITTED,
    PROCESSED,
    PUBLIC,
    CHECKED,
    HANDED_OVER,
    MATCHED
}
