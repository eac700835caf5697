package io.countersign.gateway.publication;

import static io.countersign.gateway.TestSchool.as;
import static org.springframework.http.HttpStatus.Series.SUCCESSFUL;

import io.countersign.gateway.organisation.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks for every page and every answer of the API that needs no more than one id, so that a new one is asked too. */
final class EveryAnswer {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    /** Pages come all the same; the many refusals, which nobody looks at, need not be drawn as pages. */
    private static final String NO_PAGE_FOR_REFUSALS = "application/json, */*;q=0.5";

    private final RequestMappingHandlerMapping routes;
    private final MockMvcTester mvc;

    EveryAnswer(RequestMappingHandlerMapping routes, MockMvcTester mvc) {
        this.routes = routes;
        this.mvc = mvc;
    }

    /** What these people are answered, headers and all, by who asked for what; refusals are left out. */
    Map<String, String> to(Collection<PersonId> people, Collection<String> ids) {
        Map<String, String> answers = new TreeMap<>();
        for (String path : paths(ids)) {
            for (PersonId person : people) {
                MockHttpServletResponse answer = mvc.get()
                        .uri(path)
                        .header(HttpHeaders.ACCEPT, NO_PAGE_FOR_REFUSALS)
                        .with(as(person))
                        .exchange()
                        .getResponse();
                if (HttpStatus.valueOf(answer.getStatus()).series() == SUCCESSFUL)
                    answers.put(path + " as " + person, everything(answer));
            }
        }
        return answers;
    }

    /** Headers and body. */
    static String everything(MockHttpServletResponse answer) {
        List<String> lines = new ArrayList<>();
        for (String name : answer.getHeaderNames()) lines.add(name + ": " + answer.getHeaders(name));
        lines.add(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        return String.join("\n", lines);
    }

    private List<String> paths(Collection<String> ids) {
        return routes.getHandlerMethods().keySet().stream()
                .filter(EveryAnswer::reads)
                .flatMap(it -> it.getPatternValues().stream())
                .flatMap(it -> filled(it, ids))
                .sorted()
                .toList();
    }

    /** A stream of events never ends. */
    private static boolean reads(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET)
                && !route.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static Stream<String> filled(String pattern, Collection<String> ids) {
        Matcher variables = VARIABLE.matcher(pattern);
        long count = variables.results().count();
        if (count == 0) return Stream.of(pattern);
        return count == 1 ? ids.stream().map(id -> VARIABLE.matcher(pattern).replaceFirst(id)) : Stream.empty();
    }
}
