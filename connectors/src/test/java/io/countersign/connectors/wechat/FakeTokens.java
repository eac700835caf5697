package io.countersign.connectors.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Access tokens as section 2 of the guide has them: normal mode gives the same one until shortly before its end. */
final class FakeTokens {
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final Pattern FORM = Pattern.compile("80_(.+)_token\\d+");

    private record Token(String value, String appId, Instant end) {}

    private final Clock clock;
    private final Map<String, Token> valid = new HashMap<>();
    private final Map<String, Token> current = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private Duration life = Duration.ofHours(2);
    private int issued;

    FakeTokens(Clock clock) {
        this.clock = clock;
    }

    void live(Duration life) {
        this.life = life;
    }

    void supersede(String appId) {
        valid.values().removeIf(token -> token.appId().equals(appId));
        current.remove(appId);
    }

    /** Lets every token of the account reach its end now. */
    void expire(String appId) {
        valid.replaceAll(
                (value, token) -> token.appId().equals(appId) ? new Token(value, appId, clock.instant()) : token);
        current.remove(appId);
    }

    void block(String appId) {
        blocked.add(appId);
    }

    void unblock(String appId) {
        blocked.remove(appId);
    }

    ObjectNode issue(FakeState state, JsonNode body) {
        if (!Json.text(body, "grant_type").equals("client_credential"))
            throw new FakeError(40002, "invalid grant_type");
        String appId = Json.text(body, "appid");
        FakeState.Account account = state.accounts.get(appId);
        if (account == null) throw new FakeError(40013, "invalid appid");
        if (!account.secret.equals(Json.text(body, "secret"))) throw new FakeError(40125, "invalid appsecret");
        if (blocked.contains(appId))
            throw new FakeError(40164, "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist");
        Token token = current(appId, body.path("force_refresh").asBoolean(false));
        return Json.object()
                .put("access_token", token.value())
                .put(
                        "expires_in",
                        Duration.between(clock.instant(), token.end()).toSeconds());
    }

    private Token current(String appId, boolean force) {
        Optional<Token> held = Optional.ofNullable(current.get(appId))
                .filter(token -> clock.instant().plus(OVERLAP).isBefore(token.end()));
        if (held.isPresent() && !force) return held.get();
        Token fresh = new Token(
                "80_" + appId + "_token" + ++issued, appId, clock.instant().plus(life));
        valid.put(fresh.value(), fresh);
        current.put(appId, fresh);
        return fresh;
    }

    /** The AppID that a token was given to, valid or not; empty for anything else. */
    static String owner(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() ? form.group(1) : "";
    }

    /** The AppID that the token belongs to. */
    String appId(String token) {
        if (token.isEmpty()) throw new FakeError(41001, "access_token missing");
        Token known = valid.get(token);
        if (known == null) throw new FakeError(40001, "invalid credential, access_token is invalid or not latest");
        if (!clock.instant().isBefore(known.end())) throw new FakeError(42001, "access_token expired");
        return known.appId();
    }
}
