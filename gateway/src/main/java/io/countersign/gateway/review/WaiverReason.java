package io.countersign.gateway.review;

/** The reason that somebody gives for a finding of the machine check. */
public record WaiverReason(String findingId, String reason) {}
