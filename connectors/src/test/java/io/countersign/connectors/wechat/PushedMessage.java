package io.countersign.connectors.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;

/** A request as the platform makes it on a callback address in safe mode, encrypted by WxJava. */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record PushedMessage(Map<String, String> query, byte[] body) {

    private static final String SENDER = "oHelper";

    /** The end of a publication. */
    public static PushedMessage publishJob(
            String token, String aesKey, String appId, Instant at, String publishId, int status) {
        return of(token, aesKey, appId, at, """
                <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[PUBLISHJOBFINISH]]></Event>
                <PublishEventInfo><publish_id>%s</publish_id><publish_status>%d</publish_status>
                <article_id><![CDATA[article-1]]></article_id>
                <article_detail><count>1</count><item><idx>1</idx>
                <article_url><![CDATA[https://mp.weixin.qq.com/s/abc]]></article_url></item></article_detail>
                </PublishEventInfo>
                """.formatted(publishId, status));
    }

    /** The end of a mass send. */
    public static PushedMessage massSendJob(
            String token, String aesKey, String appId, Instant at, String messageId, String status) {
        return of(token, aesKey, appId, at, """
                <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[MASSSENDJOBFINISH]]></Event>
                <MsgID>%s</MsgID><Status><![CDATA[%s]]></Status><TotalCount>10</TotalCount>
                <ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx>
                <ArticleUrl><![CDATA[https://mp.weixin.qq.com/s/mass]]></ArticleUrl></item></ResultList></ArticleUrlResult>
                """.formatted(messageId, status));
    }

    private static PushedMessage of(String token, String aesKey, String appId, Instant at, String inner) {
        String time = String.valueOf(at.getEpochSecond());
        String xml = "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + SENDER
                + "]]></FromUserName><CreateTime>" + time + "</CreateTime>" + inner + "</xml>";
        String encrypted = new WxCryptUtil(token, aesKey, appId).encrypt("0123456789abcdef", xml);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("timestamp", time);
        query.put("nonce", "n1");
        query.put("signature", SHA1.gen(token, time, "n1"));
        query.put("encrypt_type", "aes");
        query.put("msg_signature", SHA1.gen(token, time, "n1", encrypted));
        String body =
                "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        return new PushedMessage(query, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The request with one value of its query replaced. */
    public PushedMessage with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return new PushedMessage(changed, body);
    }

    /** What the receiver reads of the query. */
    PushQuery asQuery() {
        return new PushQuery(
                query.getOrDefault("signature", ""),
                query.getOrDefault("timestamp", ""),
                query.getOrDefault("nonce", ""),
                query.getOrDefault("msg_signature", ""));
    }
}
