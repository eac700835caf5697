package io.countersign.rules.pictures;

/** Reads the words in a picture, where something is installed that can. */
@FunctionalInterface
public interface TextInPicture {

    /** Where nothing is installed. */
    TextInPicture NONE = picture -> "";

    /** The words line by line; empty where there are none or they could not be read in time. Never throws. */
    String read(byte[] picture);
}
