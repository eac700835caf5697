package io.countersign.connectors;

/** Publishes posts whose pictures are uploaded one by one before. */
public interface PicturePublisher extends Publisher<PicturePost> {

    /** Puts a picture on the platform, where nobody sees it, and tells its id; may be repeated. */
    String upload(Picture picture);
}
