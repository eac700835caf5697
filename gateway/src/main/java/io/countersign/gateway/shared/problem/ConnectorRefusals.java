package io.countersign.gateway.shared.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what Tomcat refuses before it knows which application is meant, such as an encoded slash or a line without
 * end; programs get problem details for that too.
 */
@Configuration(proxyBeanMethods = false)
class ConnectorRefusals {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheConnector(
            MessageSource messages, JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(valve(messages, json)));
    }

    private static Valve valve(MessageSource messages, JsonMapper json) {
        ErrorReportValve valve = new ErrorReportValve() {
            @Override
            protected void report(Request request, Response response, @Nullable Throwable cause) {
                boolean silent =
                        response.getStatus() < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0;
                if (silent || !forProgram(request) || !response.setErrorReported())
                    super.report(request, response, cause);
                else write(response, json.writeValueAsBytes(problem(response.getStatus(), messages)));
            }
        };
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }

    /** A line that was too long to be read has no address; no page of ours makes one. */
    private static boolean forProgram(Request request) {
        String address = request.getRequestURI();
        return address == null || ProblemAnswers.ofApi(address);
    }

    /** In the standard language: what the caller speaks stood in headers that were not read. */
    private static ProblemDetail problem(int status, MessageSource messages) {
        String code = ProblemAdvice.codeOf(HttpStatusCode.valueOf(status));
        return ProblemAnswers.problem(HttpStatusCode.valueOf(status), code, messages, Locale.SIMPLIFIED_CHINESE);
    }

    private static void write(Response response, byte[] problem) {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException gone) {
            // The caller has hung up: there is nobody to tell.
            response.getCoyoteResponse().setErrorException(gone);
        }
    }
}
