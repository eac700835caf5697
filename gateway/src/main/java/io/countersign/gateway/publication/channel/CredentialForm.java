package io.countersign.gateway.publication.channel;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a platform wants to be told before it lets the gateway act for an account.
 *
 * @param expire whether the credentials come with the moment of their end
 */
public record CredentialForm(List<Field> fields, boolean expire) {

    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]+");

    public CredentialForm {
        fields = List.copyOf(fields);
    }

    /**
     * One value; its label has the key {@code publication.connection.<name>}.
     *
     * @param secret never shown again
     * @param longest in characters
     */
    public record Field(String name, Pattern form, boolean secret, int longest) {

        static Field plain(String name, String form, int longest) {
            return new Field(name, Pattern.compile(form), false, longest);
        }

        static Field secret(String name, int longest) {
            return new Field(name, SECRET, true, longest);
        }
    }
}
