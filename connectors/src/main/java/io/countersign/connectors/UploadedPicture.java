package io.countersign.connectors;

/**
 * A picture as its platform knows it.
 *
 * @param id what a post names it by
 * @param address where readers get it
 */
public record UploadedPicture(String id, String address) {}
