package io.countersign.gateway.shared.problem;

import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words a fault: RFC 9457 for programs, the page {@code error/problem} for people. */
@Component
class ProblemAnswers {

    private static final String TYPES = "urn:countersign:problem:";

    private final MessageSource messages;
    private final Labels labels;

    ProblemAnswers(MessageSource messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    /** A sentence that depends on nothing but a few facts. */
    Object plain(HttpStatusCode status, String code, HttpServletRequest request, Locale locale, Object... facts) {
        return answer(problem(status, code, messages, locale, facts), request);
    }

    static ProblemDetail problem(
            HttpStatusCode status, String code, MessageSource messages, Locale locale, Object... facts) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage("problem." + code, facts, locale));
        problem.setType(URI.create(TYPES + code));
        problem.setTitle(messages.getMessage("problem." + code + ".title", null, locale));
        return problem;
    }

    Object faults(List<FieldFault> faults, HttpServletRequest request, Locale locale) {
        List<Map<String, String>> named = faults.stream()
                .map(it -> Map.of("field", it.field(), "code", it.code(), "message", sentence(it, locale)))
                .toList();
        String all = named.stream()
                .map(it -> it.get("field") + ": " + it.get("message"))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, all);
        problem.setType(URI.create(TYPES + "invalid"));
        problem.setTitle(text("problem.invalid.title", locale));
        problem.setProperty("errors", named);
        return answer(problem, request);
    }

    Object refused(Refused e, HttpServletRequest request, Locale locale) {
        Refusal refusal = e.refusal();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(e.status(), refusal.clause().name() + ": " + labels.refusal(refusal));
        problem.setType(URI.create(TYPES + refusal.code()));
        problem.setTitle(text("problem.refused.title", locale));
        problem.setProperty("clause", refusal.clause().name());
        problem.setProperty("remedy", labels.remedy(refusal));
        problem.setProperty("findings", e.findings());
        return answer(problem, request);
    }

    private String sentence(FieldFault fault, Locale locale) {
        return text("fault." + fault.code(), locale, fault.facts().toArray());
    }

    private String text(String key, Locale locale, Object... facts) {
        return messages.getMessage(key, facts, locale);
    }

    private static Object answer(ProblemDetail problem, HttpServletRequest request) {
        if (asksForJson(request))
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        ModelAndView page = new ModelAndView("error/problem", Map.of("problem", problem));
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    /** The address that was asked for, also where the container has gone on to the error page. */
    private static String addressOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Also behind a context path, and in addresses that were refused because they are not plain. */
    static boolean ofApi(String address) {
        return address.contains("/api/");
    }

    /** Programs, and the scripts of our own pages. */
    private static boolean asksForJson(HttpServletRequest request) {
        if (ofApi(addressOf(request))) return true;
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
