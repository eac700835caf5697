package io.countersign.gateway.draft;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reads each picture right after its upload, so that neither the upload nor the submission waits for it. */
@Component
class ReadUploads {

    private final MediaLibrary media;
    private final PictureReadings readings;

    ReadUploads(MediaLibrary media, PictureReadings readings) {
        this.media = media;
        this.readings = readings;
    }

    @ApplicationModuleListener
    void on(MediumUploaded event) {
        media.find(event.mediaId()).ifPresent(readings::of);
    }
}
