package io.countersign.gateway.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reading the words in pictures with Tesseract; off where it is not installed.
 *
 * @param command name or path of the program
 * @param languages its language packs
 * @param timeout how long it may take for one picture
 */
@ConfigurationProperties("countersign.ocr")
record OcrProperties(
        @DefaultValue("tesseract") String command,
        @DefaultValue("chi_sim+eng") String languages,
        @DefaultValue("10s") Duration timeout) {}
