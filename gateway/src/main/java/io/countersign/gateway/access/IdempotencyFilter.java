package io.countersign.gateway.access;

import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.KeyTaken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Gives a repeated creating call the answer of the first one (contract, section 4). */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final FirstAnswers answers;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(FirstAnswers answers, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        return key == null || key.isBlank() || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String key = request.getHeader(HEADER);
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        if (key.length() > LONGEST_KEY) {
            problems.resolveException(
                    request, response, null, new InvalidInput(HEADER, "tooLong", LONGEST_KEY, key.length()));
            return;
        }
        RepeatableRequest repeatable = RepeatableRequest.of(request);
        FirstAnswers.Claim claim = answers.claim(who.personId(), key, repeatable.fingerprint());
        if (claim instanceof FirstAnswers.Answered answered) answered.writeTo(response);
        else if (claim instanceof FirstAnswers.First) answerAndRemember(who, key, repeatable, response, chain);
        else problems.resolveException(request, response, null, new KeyTaken(claim instanceof FirstAnswers.Running));
    }

    private void answerAndRemember(
            SignedIn who, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        boolean created = false;
        try {
            chain.doFilter(request, copy);
            created = copy.getStatus() < HttpStatus.MULTIPLE_CHOICES.value();
        } finally {
            if (created) answers.remember(who.personId(), key, copy);
            else answers.forget(who.personId(), key);
        }
        copy.copyBodyToResponse();
    }
}
