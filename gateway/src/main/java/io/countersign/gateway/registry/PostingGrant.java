package io.countersign.gateway.registry;

/** What a platform lets an account do by call; more than the ordinary is granted to the school's app on application. */
public enum PostingGrant {
    /** What every app may: a short post with one picture and a link into the safe domain (connector guide Weibo, 4.1). */
    ORDINARY(1),
    /** Nine pictures, topics, any link or none (connector guide Weibo, 4.3). */
    PICTURES(9),
    /** The same, and articles, which are open to authorities, media and institutions (connector guide Weibo, 4.4). */
    ARTICLES(9);

    private final int mostPictures;

    PostingGrant(int mostPictures) {
        this.mostPictures = mostPictures;
    }

    /** How many pictures a short post may have. */
    public int mostPictures() {
        return mostPictures;
    }

    /** Whether a short post may carry an article. */
    public boolean articles() {
        return this == ARTICLES;
    }
}
