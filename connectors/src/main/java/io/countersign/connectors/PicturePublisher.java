package io.countersign.connectors;

/** Publishes posts whose pictures are uploaded one by one before. */
public interface PicturePublisher extends Publisher<PicturePost> {

    /** Puts a picture on the platform, where nobody sees it yet; may be repeated. */
    UploadedPicture upload(Picture picture);
}
