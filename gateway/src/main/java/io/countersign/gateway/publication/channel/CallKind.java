package io.countersign.gateway.publication.channel;

/** What a platform counts calls of. */
public enum CallKind {
    /** All calls of the account together. */
    ALL("all"),
    SUBMIT("/cgi-bin/freepublish/submit"),
    OUTCOME("/cgi-bin/freepublish/get"),
    LIST("/cgi-bin/freepublish/batchget"),
    ARTICLE("/cgi-bin/freepublish/getarticle"),
    DELETE("/cgi-bin/freepublish/delete"),
    MASS_SEND("/cgi-bin/message/mass/sendall"),
    MASS_DELETE("/cgi-bin/message/mass/delete"),
    DRAFT_ADD("/cgi-bin/draft/add"),
    DRAFT_GET("/cgi-bin/draft/get");

    private final String path;

    CallKind(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
