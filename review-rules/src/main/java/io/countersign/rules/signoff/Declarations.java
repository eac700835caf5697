package io.countersign.rules.signoff;

/**
 * What the author declares about rights and origin (R12).
 *
 * @param reprint whether somebody else's text is reposted
 * @param source whether its source is named
 * @param licence whether the permission to repost it is named
 * @param aiDeclared whether the author said if a machine made it, yes or no
 */
public record Declarations(boolean reprint, boolean source, boolean licence, boolean aiDeclared) {}
