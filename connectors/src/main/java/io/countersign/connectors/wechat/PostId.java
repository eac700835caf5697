package io.countersign.connectors.wechat;

/** One article of a publication; index from 1, written only where it is not the first. */
record PostId(String articleId, int index) {

    static PostId of(String text) {
        int mark = text.lastIndexOf('#');
        return mark < 0
                ? new PostId(text, 1)
                : new PostId(text.substring(0, mark), Integer.parseInt(text.substring(mark + 1)));
    }

    @Override
    public String toString() {
        return index == 1 ? articleId : articleId + "#" + index;
    }
}
