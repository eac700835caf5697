package io.countersign.connectors.http;

import io.countersign.connectors.http.FetchRefused.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from addresses that people gave: https only, public addresses only, also after redirects. The connection is made
 * to the very address that was checked, so that a name which changes its mind in between gains nothing.
 */
public final class PublicFetch {

    private static final int HTTPS_PORT = 443;
    private static final Pattern NUMBER = Pattern.compile("[\\d.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private final FetchLimits limits;
    private final Predicate<InetAddress> allowed;
    private final Predicate<HttpUrl> ports;
    private final OkHttpClient client;

    public PublicFetch(FetchLimits limits) {
        this(limits, Dns.SYSTEM, PublicInternet::contains, url -> url.port() == HTTPS_PORT, it -> it);
    }

    /** For tests, whose servers stand on loopback. */
    PublicFetch(
            FetchLimits limits,
            Dns names,
            Predicate<InetAddress> allowed,
            Predicate<HttpUrl> ports,
            UnaryOperator<OkHttpClient.Builder> wire) {
        this.limits = limits;
        this.allowed = allowed;
        this.ports = ports;
        this.client = wire.apply(new OkHttpClient.Builder()
                        .dns(name -> checked(names.lookup(name), allowed))
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .callTimeout(limits.whole())
                        .addNetworkInterceptor(chain -> {
                            // Whatever led here: nothing is said to a peer that is not everybody's.
                            InetAddress peer = chain.connection() == null
                                    ? null
                                    : chain.connection().socket().getInetAddress();
                            if (peer == null || !allowed.test(peer)) throw new NotPublic();
                            return chain.proceed(chain.request());
                        }))
                .build();
    }

    /** What lies at the address. */
    public Fetched get(URI address) throws FetchRefused {
        HttpUrl url = HttpUrl.get(address);
        long end = System.nanoTime() + limits.whole().toNanos();
        for (int i = 0; i <= limits.redirects(); i++) {
            if (url == null || !isAllowed(url)) throw new FetchRefused(Reason.NOT_HTTPS);
            HttpUrl asked = url;
            try (Response response = call(asked, end)) {
                if (!response.isRedirect()) return fetched(response);
                url = asked.resolve(String.valueOf(response.header("Location")));
            } catch (NotPublic notPublic) {
                throw new FetchRefused(Reason.NOT_PUBLIC);
            } catch (IOException unanswered) {
                throw new FetchRefused(Reason.NO_ANSWER);
            }
        }
        throw new FetchRefused(Reason.TOO_MANY_REDIRECTS);
    }

    private Response call(HttpUrl url, long end) throws IOException {
        // An address written as a number asks no name server.
        if (NUMBER.matcher(url.host()).matches() && !allowed.test(InetAddress.getByName(url.host())))
            throw new NotPublic();
        Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
        return client.newBuilder()
                .callTimeout(left)
                .build()
                .newCall(new Request.Builder().url(url).build())
                .execute();
    }

    private boolean isAllowed(HttpUrl url) {
        return url.isHttps()
                && ports.test(url)
                && url.username().isEmpty()
                && url.password().isEmpty();
    }

    /** Read to one byte more than is allowed, whatever the answer says of its length. */
    private Fetched fetched(Response response) throws IOException, FetchRefused {
        if (response.code() != 200) throw new FetchRefused(Reason.NO_ANSWER);
        var source = response.body().source();
        if (source.request(limits.bytes() + 1L)) throw new FetchRefused(Reason.TOO_LARGE);
        return new Fetched(response.request().url().uri(), response.header("Content-Type"), source.readByteArray());
    }

    private static List<InetAddress> checked(List<InetAddress> found, Predicate<InetAddress> allowed)
            throws UnknownHostException {
        if (!found.stream().allMatch(allowed)) throw new NotPublic();
        return found;
    }

    /**
     * What was fetched.
     *
     * @param address where it lay in the end
     * @param contentType what its server calls it
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Fetched(URI address, @Nullable String contentType, byte[] bytes) {}

    /** The address is not everybody's. */
    private static final class NotPublic extends UnknownHostException {}
}
