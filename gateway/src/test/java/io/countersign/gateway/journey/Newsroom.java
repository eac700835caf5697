package io.countersign.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.gateway.journey.Api.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the people of the college do with a piece, in the words of the contract. */
final class Newsroom {

    private Newsroom() {}

    static final List<String> REVIEWERS = List.of("reviewer1", "reviewer2", "reviewer3");

    /** The college's two connected accounts, WeChat first. */
    static List<JsonNode> accounts() {
        return StreamSupport.stream(
                        Api.as("editor").get("/accounts").body().path("items").spliterator(), false)
                .filter(it -> it.path("publishing").asString("").equals("API"))
                .sorted(Comparator.comparing(it -> it.path("platform").asString("")))
                .toList();
    }

    /** A draft as the editor would send it, ready for review once it is posted. */
    static ObjectNode piece(String title, String bodyHtml, String mediaId) {
        ObjectNode draft = Api.JSON.createObjectNode();
        List<JsonNode> accounts = accounts();
        draft.put("unitId", accounts.get(0).path("unitId").asString(""));
        draft.put("title", title);
        draft.put("author", "信息工程学院");
        draft.put("digest", "学院通知。");
        draft.put("bodyHtml", bodyHtml);
        draft.put("coverMediaId", mediaId);
        draft.putNull("sourceUrl");
        ObjectNode weibo = draft.putObject("weibo");
        weibo.put("text", "【" + title + "】学院通知。");
        weibo.putArray("mediaIds").add(mediaId);
        weibo.putNull("linkUrl");
        ObjectNode rights = draft.putObject("rights");
        rights.put("kind", "ORIGINAL");
        rights.putNull("source");
        rights.putNull("licence");
        draft.put("aiGenerated", false);
        accounts.forEach(it -> draft.withArray("targets").add(it.path("id").asString("")));
        draft.putNull("publishAt");
        return draft;
    }

    static String picture() {
        Answer kept = Api.as("editor").upload("picture.png", png(640, 360));
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);
        return kept.text("/id");
    }

    static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(width / 2, height / 2, (int) System.nanoTime());
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String drafted(ObjectNode draft) {
        Answer created = Api.as("editor").post("/drafts", draft.toString());
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return created.text("/id");
    }

    static Answer submit(String draft) {
        return Api.as("editor").post("/drafts/" + draft + "/submissions", "{}");
    }

    static Answer sign(String reviewer, String draft, Answer submission, String decision, String comment) {
        ObjectNode answer = Api.JSON.createObjectNode();
        answer.put("revision", submission.body().path("revision").asInt());
        answer.put("contentDigest", submission.text("/contentDigest"));
        answer.put("decision", decision);
        answer.put("comment", comment);
        return Api.as(reviewer).post("/drafts/" + draft + "/sign-offs", answer.toString());
    }

    static Answer approve(String reviewer, String draft, Answer submission) {
        return sign(reviewer, draft, submission, "APPROVE", "同意。");
    }

    static JsonNode publications(String draft) {
        return Api.as("editor").get("/publications?draftId=" + draft).body().path("items");
    }

    static List<String> publicationStates(String draft) {
        return StreamSupport.stream(publications(draft).spliterator(), false)
                .map(it -> it.path("state").asString(""))
                .toList();
    }
}
