package io.countersign.gateway.access.web;

import io.countersign.gateway.access.AccessTokens;
import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and ends personal access tokens; here alone a password is taken over HTTP Basic. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    private static final int STANDARD_DAYS = 90;

    private final AccessTokens tokens;

    TokenController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    record NewToken(
            @NotBlank @OneLine @Size(max = 100) String name,
            @Nullable @Min(1) @Max(366) Integer expiresInDays) {}

    record Shown(UUID id, String token, Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown make(@Valid @RequestBody NewToken wanted, CurrentUser user) {
        Integer days = wanted.expiresInDays();
        AccessTokens.Issued issued =
                tokens.issue(user.person(), wanted.name(), Duration.ofDays(days == null ? STANDARD_DAYS : days));
        return new Shown(issued.id(), issued.token(), issued.expiresAt());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, CurrentUser user) {
        tokens.revoke(user.person(), id);
    }
}
