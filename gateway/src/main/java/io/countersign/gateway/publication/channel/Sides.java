package io.countersign.gateway.publication.channel;

/** The sides of a picture in pixels. */
public record Sides(int width, int height) {}
