package io.countersign.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets passwords through where a token is made, and nowhere else. */
class BasicOnlyForTokens extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().endsWith("/api/v1/tokens");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutBasic(request), response);
    }

    private static final class WithoutBasic extends HttpServletRequestWrapper {

        private WithoutBasic(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            boolean basic = value != null
                    && name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                    && value.regionMatches(true, 0, "Basic ", 0, 6);
            return basic ? null : value;
        }
    }
}
