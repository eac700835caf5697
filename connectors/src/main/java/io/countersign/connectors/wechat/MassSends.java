package io.countersign.connectors.wechat;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.countersign.connectors.PublishOutcome.Effect;
import io.countersign.connectors.StagedDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mass sends (connector guide WeChat, section 6). They have no article id: handle and post id are {@code mass:} and the
 * platform's {@code msg_id}.
 */
final class MassSends {

    static final String SEND = "/cgi-bin/message/mass/sendall";
    private static final String STATUS = "/cgi-bin/message/mass/get";
    private static final String DELETE = "/cgi-bin/message/mass/delete";
    private static final String MARK = "mass:";
    private static final String NO_SUCH_MESSAGE = "40059";

    private final WechatCalls calls;

    MassSends(WechatCalls calls) {
        this.calls = calls;
    }

    static boolean isMassSend(String id) {
        return id.startsWith(MARK);
    }

    static String id(String messageId) {
        return MARK + messageId;
    }

    /** One request; to be run inside the guard. */
    PublishOutcome send(StagedDraft prepared, String key) {
        ObjectNode body = Json.object();
        body.putObject("filter").put("is_to_all", true);
        body.putObject("mpnews").put("media_id", prepared.stagedId());
        // A reprint that its owner does not allow stops instead of going out changed.
        body.put("msgtype", "mpnews").put("send_ignore_reprint", 0).put("clientmsgid", key);
        return calls.publish(SEND, body, MassSends::accepted);
    }

    PublishOutcome outcome(String id) {
        String status = Json.text(calls.read(STATUS, message(id)), "msg_status");
        return switch (status) {
            case "SEND_SUCCESS" -> new PublishOutcome.Published(id, null, null);
            case "SENDING" -> new PublishOutcome.Pending(id);
            case "SEND_FAIL" -> refused(status, "the mass send failed", Effect.FIX_CONTENT);
            case "DELETE" -> new PublishOutcome.Removed(code(status), "sent, then deleted by a person");
            default -> new PublishOutcome.Unknown("msg_status " + status + " of " + id);
        };
    }

    /** The card stays in the chats of readers, the page goes. */
    void delete(String id) {
        try {
            calls.write(DELETE, message(id));
        } catch (ConnectorException.Refused refused) {
            if (!refused.code().equals(NO_SUCH_MESSAGE)) throw refused;
        }
    }

    private static PublishOutcome accepted(JsonNode answer) {
        String messageId = Json.text(answer, "msg_id");
        return messageId.isEmpty()
                ? new PublishOutcome.Unknown("accepted without a msg_id")
                : new PublishOutcome.Pending(id(messageId));
    }

    private static ObjectNode message(String id) {
        return Json.object().put("msg_id", id.substring(MARK.length()));
    }

    private static PublishOutcome refused(String status, String words, Effect effect) {
        return new PublishOutcome.Refused(code(status), words, effect, null);
    }

    private static String code(String status) {
        return "msg_status:" + status;
    }
}
