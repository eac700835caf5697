package io.countersign.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a call without a valid token with the problem details that every other fault gets. */
@Component
class ApiEntryPoint implements AuthenticationEntryPoint {

    private final HandlerExceptionResolver problems;

    ApiEntryPoint(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        // Set first: what lies outside the API, such as the metrics, has no problem details to say it.
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (request.getRequestURI().contains("/api/")) problems.resolveException(request, response, null, why);
    }
}
