package io.countersign.connectors.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Notes for each call whether the request may have left, which decides what its failure means (R9). */
final class Departure {
    private volatile boolean possible;

    private Departure() {}

    /** Outermost of the two: turns the failure of a request that never left into {@link NeverSent}. */
    static final class Watch implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Departure departure = new Departure();
            Request request =
                    chain.request().newBuilder().tag(Departure.class, departure).build();
            try {
                return chain.proceed(request);
            } catch (IOException failure) {
                if (departure.possible) throw failure;
                throw new NeverSent(failure);
            }
        }
    }

    /** A network interceptor runs when the connection stands, TLS included, and before the first byte of the request. */
    static final class Gate implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Departure departure = chain.request().tag(Departure.class);
            if (departure != null) departure.possible = true;
            return chain.proceed(chain.request());
        }
    }
}
