package io.countersign.gateway.publication.web;

import io.countersign.connectors.wechat.PushQuery;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.TakePush;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The address to which WeChat pushes what happens on one account; without session and form token, signed instead. */
@RestController
@RequestMapping(path = "/callback/wechat/{account}", produces = MediaType.TEXT_PLAIN_VALUE)
class WechatCallback {

    private static final int LARGEST = 64 * 1024;

    private final TakePush push;

    WechatCallback(TakePush push) {
        this.push = push;
    }

    /** The platform asks once, when the address is entered in its console. */
    @GetMapping
    ResponseEntity<String> verify(@PathVariable UUID account, @RequestParam Map<String, String> query) {
        return push.verifies(new AccountId(account), pushQuery(query))
                ? ResponseEntity.ok(query.getOrDefault("echostr", ""))
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    @PostMapping
    ResponseEntity<String> take(@PathVariable UUID account, @RequestParam Map<String, String> query, InputStream body)
            throws IOException {
        byte[] message = body.readNBytes(LARGEST + 1);
        if (message.length > LARGEST)
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        return push.take(new AccountId(account), pushQuery(query), message)
                ? ResponseEntity.ok("success")
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    private static PushQuery pushQuery(Map<String, String> query) {
        return new PushQuery(
                query.getOrDefault("signature", ""),
                query.getOrDefault("timestamp", ""),
                query.getOrDefault("nonce", ""),
                query.getOrDefault("msg_signature", ""));
    }
}
