package io.countersign.gateway.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs people in by user name and password, on the login page and with HTTP Basic for the first token. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private static final int LONGEST_PASSWORD = 72; // bcrypt looks at no more

    private final Passwords passwords;

    PasswordAuthentication(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Object given = attempt.getCredentials();
        if (!(given instanceof String password) || password.length() > LONGEST_PASSWORD)
            throw new BadCredentialsException("no usable password");
        return passwords
                .check(attempt.getName(), password)
                .map(person -> signedIn(new SignedIn(person.id().value(), person.username())))
                .orElseThrow(() -> new BadCredentialsException("user name or password is wrong"));
    }

    static Authentication signedIn(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
