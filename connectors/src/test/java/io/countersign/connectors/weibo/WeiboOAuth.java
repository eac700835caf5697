package io.countersign.connectors.weibo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.countersign.connectors.weibo.WeiboState.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The authorise page, where a person picks one of the accounts, and the calls about tokens. */
final class WeiboOAuth {
    static final Duration LIFE = Duration.ofDays(30);

    private final WeiboWorld world;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(String uid, String redirectUri) {}

    WeiboOAuth(WeiboWorld world) {
        this.world = world;
    }

    ResponseDefinitionBuilder authorize(WeiboRequest request, WeiboApp app) {
        if (!request.need("client_id").equals(app.key())) throw WeiboFault.badRequest(21324, "invalid_client");
        String redirect = request.need("redirect_uri");
        String state = request.find("state").orElse("");
        if (request.find("sandbox_refuse").isPresent())
            return WeiboReply.redirect(
                    back(redirect, state) + "&error=access_denied&error_code=21330&error_uri=%2Foauth2%2Fauthorize");
        String uid = request.find("sandbox_uid").orElse("");
        if (world.account(uid).isEmpty()) return choice(request);
        String code = UUID.randomUUID().toString().replace("-", "");
        grants.put(code, new Grant(uid, redirect));
        return WeiboReply.redirect(back(redirect, state) + "&code=" + code);
    }

    ResponseDefinitionBuilder accessToken(WeiboRequest request, WeiboApp app) {
        if (!request.need("client_id").equals(app.key())
                || !request.need("client_secret").equals(app.secret()))
            throw WeiboFault.badRequest(21324, "invalid_client");
        if (!request.need("grant_type").equals("authorization_code"))
            throw WeiboFault.badRequest(21328, "unsupported_grant_type");
        Grant grant = grants.remove(request.need("code"));
        if (grant == null) throw WeiboFault.badRequest(21325, "invalid_grant");
        if (!request.need("redirect_uri").equals(grant.redirectUri()))
            throw WeiboFault.badRequest(21322, "redirect_uri_mismatch");
        Token token = world.grant(grant.uid(), newToken(), LIFE);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token.value());
        answer.put("remind_in", String.valueOf(LIFE.toSeconds()));
        answer.put("expires_in", LIFE.toSeconds());
        answer.put("uid", token.uid());
        answer.put("isRealName", "true");
        return WeiboReply.json(answer);
    }

    ResponseDefinitionBuilder tokenInfo(Token token, WeiboApp app) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("uid", Long.valueOf(token.uid()));
        answer.put("appkey", app.key());
        answer.put("scope", null);
        answer.put("create_at", token.createdAt().getEpochSecond());
        answer.put("expire_in", Duration.between(world.now(), token.expiresAt()).toSeconds());
        return WeiboReply.json(answer);
    }

    ResponseDefinitionBuilder revoke(Token token) {
        world.revoke(token);
        return WeiboReply.json(Map.of("result", "true"));
    }

    static String newToken() {
        return "2.00" + UUID.randomUUID().toString().replace("-", "").substring(0, 28);
    }

    private ResponseDefinitionBuilder choice(WeiboRequest request) {
        String again = request.path() + "?" + query(request);
        String rows = world.accounts().stream()
                .map(account -> "<li><a href=\"%s&amp;sandbox_uid=%s\">以 %s 的身份授权</a></li>"
                        .formatted(again, account.uid(), escaped(account.name())))
                .collect(Collectors.joining());
        return WeiboReply.html("<title>微博沙箱</title><h1>微博沙箱：选择要授权的账号</h1><ul>" + rows + "</ul><p><a href=\"" + again
                + "&amp;sandbox_refuse=1\">拒绝授权</a></p>");
    }

    private static String query(WeiboRequest request) {
        return request.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&amp;"));
    }

    private static String back(String redirect, String state) {
        return redirect + (redirect.contains("?") ? "&" : "?") + "state=" + encoded(state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
