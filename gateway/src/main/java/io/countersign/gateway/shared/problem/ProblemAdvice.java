package io.countersign.gateway.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every fault into its status and one clear sentence: problem details for the API, a page for people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** For a caller who has gone: there is nothing to write, and nothing is wrong. */
    private static final ModelAndView NOBODY_LISTENS = new ModelAndView((model, request, response) -> {});

    /** PostgreSQL, appendix A: {@code character_not_in_repertoire}. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object notFound(NotFound e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.NOT_FOUND, "notFound", request, locale);
    }

    @ExceptionHandler
    Object refused(Refused e, HttpServletRequest request, Locale locale) {
        return answers.refused(e, request, locale);
    }

    @ExceptionHandler
    Object invalid(InvalidInput e, HttpServletRequest request, Locale locale) {
        return answers.faults(e.faults(), request, locale);
    }

    @ExceptionHandler
    Object stale(StaleVersion e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.PRECONDITION_FAILED, "stale", request, locale, e.current());
    }

    @ExceptionHandler
    Object staleRow(OptimisticLockingFailureException e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.CONFLICT, "concurrent", request, locale);
    }

    @ExceptionHandler
    Object versionRequired(VersionRequired e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.PRECONDITION_REQUIRED, "versionRequired", request, locale);
    }

    @ExceptionHandler
    Object keyTaken(KeyTaken e, HttpServletRequest request, Locale locale) {
        return e.running()
                ? answers.plain(HttpStatus.CONFLICT, "firstCallRuns", request, locale)
                : answers.plain(HttpStatus.UNPROCESSABLE_CONTENT, "keyTaken", request, locale);
    }

    /** Text that PostgreSQL cannot store, such as U+0000, means nothing to anybody. */
    @ExceptionHandler
    Object unstorable(DataAccessException e, HttpServletRequest request, Locale locale) throws Throwable {
        if (e.getMostSpecificCause() instanceof SQLException cause && NOT_IN_REPERTOIRE.equals(cause.getSQLState()))
            return answers.plain(HttpStatus.BAD_REQUEST, "unstorable", request, locale);
        return other(e, request, locale);
    }

    @ExceptionHandler
    Object constraints(BindException e, HttpServletRequest request, Locale locale) {
        return answers.faults(faultsOf(e.getBindingResult()), request, locale);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request, Locale locale) {
        return JsonFaults.of(e)
                .map(fault -> answers.faults(List.of(fault), request, locale))
                .orElseGet(() -> answers.plain(HttpStatus.BAD_REQUEST, "unreadable", request, locale));
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request, Locale locale) {
        // An id in the path that cannot be one of ours names nothing.
        if (e.getParameter().hasParameterAnnotation(PathVariable.class))
            return answers.plain(HttpStatus.NOT_FOUND, "notFound", request, locale);
        return answers.faults(List.of(FieldFault.of(e.getName(), "invalid")), request, locale);
    }

    @ExceptionHandler
    Object missingPart(MissingServletRequestPartException e, HttpServletRequest request, Locale locale) {
        return answers.faults(List.of(FieldFault.of(e.getRequestPartName(), "required")), request, locale);
    }

    @ExceptionHandler
    Object missingValue(MissingRequestValueException e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.BAD_REQUEST, "badRequest", request, locale);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.CONTENT_TOO_LARGE, "tooLarge", request, locale);
    }

    @ExceptionHandler
    Object brokenUpload(MultipartException e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.BAD_REQUEST, "brokenUpload", request, locale);
    }

    @ExceptionHandler
    Object tooManyTries(TooManyTries e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        return answers.plain(HttpStatus.TOO_MANY_REQUESTS, "tooManyTries", request, locale, e.minutes());
    }

    @ExceptionHandler
    Object signedOut(AuthenticationException e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.UNAUTHORIZED, "unauthenticated", request, locale);
    }

    @ExceptionHandler
    Object denied(AccessDeniedException e, HttpServletRequest request, Locale locale) {
        return answers.plain(HttpStatus.FORBIDDEN, "forbidden", request, locale);
    }

    /** Everything that Spring knows a status for: unknown paths, methods, media types. Unknown faults get a number. */
    @ExceptionHandler(Throwable.class)
    Object other(Throwable e, HttpServletRequest request, Locale locale) throws Throwable {
        if (e instanceof Error) throw e;
        if (e instanceof AsyncRequestTimeoutException || DisconnectedClientHelper.isClientDisconnectedException(e))
            return NOBODY_LISTENS;
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            return answers.plain(known.getStatusCode(), codeOf(known.getStatusCode()), request, locale);
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        return answers.plain(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", request, locale, incident);
    }

    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 405 -> "methodNotAllowed";
            case 406 -> "notAcceptable";
            case 415 -> "unsupportedMediaType";
            default -> "badRequest";
        };
    }

    private static List<FieldFault> faultsOf(BindingResult result) {
        return result.getFieldErrors().stream().map(ProblemAdvice::faultOf).toList();
    }

    private static FieldFault faultOf(FieldError error) {
        String code = error.getCode();
        return switch (code == null ? "" : code) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldFault.of(error.getField(), "required");
            case "Size" -> new FieldFault(error.getField(), "size", sizes(error));
            case "OneLine" -> FieldFault.of(error.getField(), "oneLine");
            case "Min", "Max" -> FieldFault.of(error.getField(), "number");
            default -> FieldFault.of(error.getField(), "invalid");
        };
    }

    /** Bean validation hands over the field, the maximum and the minimum, in this order. */
    private static List<Object> sizes(FieldError error) {
        Object[] arguments = error.getArguments();
        return arguments != null && arguments.length == 3 ? List.of(arguments[2], arguments[1]) : List.of(0, 0);
    }
}
