package io.countersign.rules.content;

/** In what form a piece goes to Weibo. */
public enum WeiboForm {
    /** A short post with pictures beside it. */
    POST,
    /** An article (头条文章) made of title, body, cover and summary, carried by the short text. */
    ARTICLE
}
