package io.countersign.gateway.draft;

import io.countersign.connectors.http.FetchLimits;
import io.countersign.connectors.http.PublicFetch;
import io.countersign.gateway.draft.PictureReadings.ReaderVersion;
import io.countersign.rules.pictures.PictureReader;
import io.countersign.rules.pictures.TextInPicture;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reads pictures on this node: codes and marks always, words where Tesseract is installed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OcrProperties.class)
class PictureConfiguration {

    /** Raised when the reader sees more than before. */
    private static final String READER = "1";

    @Bean
    TextInPicture textInPicture(OcrProperties ocr) {
        return Tesseract.installed(ocr).orElse(TextInPicture.NONE);
    }

    @Bean
    PublicFetch pictureFetch() {
        return new PublicFetch(FetchLimits.picture());
    }

    @Bean
    PictureReader pictureReader(TextInPicture words) {
        return new PictureReader(words);
    }

    @Bean
    ReaderVersion readerVersion(TextInPicture words) {
        return new ReaderVersion(words == TextInPicture.NONE ? READER : READER + "+words");
    }
}
