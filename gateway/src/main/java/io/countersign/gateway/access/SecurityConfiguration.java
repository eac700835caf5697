package io.countersign.gateway.access;

import static org.springframework.security.config.Customizer.withDefaults;

import io.countersign.gateway.shared.problem.TooManyTries;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Three doors: the API by token, the platforms' callbacks signed, the pages by session with CSRF protection. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** {@code style-src 'unsafe-inline'} is needed by the editor and by articles as WeChat shows them (ADR 6). */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
                    + "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTokens tokens, ApiEntryPoint entryPoint) throws Exception {
        return http.securityMatcher("/api/v1/**", "/actuator/**")
                .authorizeHttpRequests(it -> it.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(it -> it.authenticationEntryPoint(entryPoint))
                .addFilterBefore(new BasicOnlyForTokens(), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens), BasicAuthenticationFilter.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(entryPoint))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Requests of the platforms carry no session and no form token; each is signed and its controller checks that. */
    @Bean
    @Order(2)
    SecurityFilterChain callbacks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/callback/**")
                .authorizeHttpRequests(it -> it.requestMatchers(HttpMethod.GET, "/callback/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/callback/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(it -> it.requestMatchers(
                                "/login",
                                "/error",
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/w/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api", "/api/**", "/swagger-ui/**", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(it -> it.loginPage("/login").defaultSuccessUrl("/").failureHandler(refusedSignIn()))
                .logout(it -> it.logoutSuccessUrl("/login?signedOut"))
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                        new ExpiredSessionEntryPoint(), request -> "true".equals(request.getHeader("HX-Request"))))
                .headers(SecurityConfiguration::headers)
                .cors(withDefaults())
                .build();
    }

    /** After the security chains, so that it knows whose key it is. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotencyFilter filter) {
        FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/v1/*");
        registration.setOrder(0);
        return registration;
    }

    /** The page says how long to wait; the fault itself is in the session. */
    private static AuthenticationFailureHandler refusedSignIn() {
        AuthenticationFailureHandler wrong = new SimpleUrlAuthenticationFailureHandler("/login?error");
        AuthenticationFailureHandler tooOften = new SimpleUrlAuthenticationFailureHandler("/login?wait");
        return (request, response, why) ->
                (why instanceof TooManyTries ? tooOften : wrong).onAuthenticationFailure(request, response, why);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(it -> it.sameOrigin())
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
