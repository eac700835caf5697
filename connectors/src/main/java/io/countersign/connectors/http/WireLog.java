package io.countersign.connectors.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per call: method, host and path, status, time. The query is left out, because tokens travel in it. */
final class WireLog implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(WireLog.class);

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        HttpUrl url = request.url();
        long start = System.nanoTime();
        try {
            Response response = chain.proceed(request);
            log.debug(
                    "{} {}{} -> {} in {} ms",
                    request.method(),
                    url.host(),
                    url.encodedPath(),
                    response.code(),
                    millisSince(start));
            return response;
        } catch (IOException failure) {
            log.info(
                    "{} {}{} failed after {} ms: {}",
                    request.method(),
                    url.host(),
                    url.encodedPath(),
                    millisSince(start),
                    Masking.mask(failure.toString()));
            throw failure;
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
