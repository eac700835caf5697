package io.countersign.connectors.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A pushed message; it comes from outside, so document types and entities are refused. */
final class PushedXml {

    private static final DocumentBuilderFactory PARSERS = parsers();

    private final Document message;

    private PushedXml(Document message) {
        this.message = message;
    }

    static PushedXml of(byte[] xml) throws UnreadablePush {
        try {
            DocumentBuilder parser = PARSERS.newDocumentBuilder();
            // It would print to standard error.
            parser.setErrorHandler(null);
            return new PushedXml(parser.parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new UnreadablePush("the message is no XML of the platform");
        }
    }

    /** The text of the first element of the name, empty where there is none. */
    String text(String name) {
        Node first = message.getElementsByTagName(name).item(0);
        return first == null ? "" : first.getTextContent().strip();
    }

    Pushed.Told told() {
        String name = text("Event").isEmpty() ? text("MsgType") : text("Event");
        Optional<Pushed.Job> job = switch (name) {
            case "PUBLISHJOBFINISH" ->
                Optional.of(new Pushed.Job(text("publish_id"), text("publish_status"), address("article_url")));
            case "MASSSENDJOBFINISH" ->
                Optional.of(new Pushed.Job(MassSends.id(messageId()), text("Status"), address("ArticleUrl")));
            default -> Optional.empty();
        };
        return new Pushed.Told(key(name), name, job);
    }

    /**
     * Events are told apart by sender and second, which merges two jobs of one second: so name and job are part of it
     * (connector guide WeChat, section 8).
     */
    private String key(String name) {
        String id = text("publish_id").isEmpty() ? messageId() : text("publish_id");
        return Stream.of(name, id, text("FromUserName"), text("CreateTime")).collect(Collectors.joining(" "));
    }

    /** Messages have {@code MsgId}, events {@code MsgID}. */
    private String messageId() {
        return text("MsgID").isEmpty() ? text("MsgId") : text("MsgID");
    }

    private @Nullable String address(String name) {
        String address = text(name);
        return address.isEmpty() ? null : address;
    }

    private static DocumentBuilderFactory parsers() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own parser knows these features", impossible);
        }
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
