package io.countersign.gateway.access;

import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by user name and password, on the login page and with HTTP Basic for the first token. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private static final int LONGEST_PASSWORD = 72; // bcrypt looks at no more

    private final Passwords passwords;
    private final SignInBrake brake;
    private final SignInRecord record;
    private final Organisation organisation;

    PasswordAuthentication(Passwords passwords, SignInBrake brake, SignInRecord record, Organisation organisation) {
        this.passwords = passwords;
        this.brake = brake;
        this.record = record;
        this.organisation = organisation;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String address = address(attempt);
        brake.take(username, address);
        Optional<Person> person = check(username, attempt.getCredentials());
        if (person.isEmpty()) {
            record.refused(organisation.person(username).map(Person::id).orElse(null));
            throw new BadCredentialsException("user name or password is wrong");
        }
        brake.release(username, address);
        record.accepted(person.get().id());
        return signedIn(new SignedIn(person.get().id().value(), username));
    }

    private Optional<Person> check(String username, @Nullable Object given) {
        return given instanceof String password && password.length() <= LONGEST_PASSWORD
                ? passwords.check(username, password)
                : Optional.empty();
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    static Authentication signedIn(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
