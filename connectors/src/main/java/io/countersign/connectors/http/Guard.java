package io.countersign.connectors.http;

import io.countersign.connectors.ConnectorException;
import io.countersign.connectors.PublishOutcome;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Circuit breaker and rate limiter of one account on one platform. Reads are repeated here and nothing else is; keep
 * one guard per account and platform, or it forgets what it saw.
 */
public final class Guard {
    private final String name;
    private final CircuitBreaker breaker;
    private final RateLimiter limiter;
    private final Retry retry;

    /** A guard for the account named, for instance {@code wechat:wx123}. */
    public Guard(String name, GuardSettings settings, Clock clock) {
        this.name = name;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.window())
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(ConnectorException.Unavailable.class::isInstance)
                        .recordResult(Guard::leftUnanswered)
                        .build());
        this.limiter = RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(settings.calls())
                        .limitRefreshPeriod(settings.period())
                        .timeoutDuration(settings.patience())
                        .build());
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(settings.readAttempts())
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(settings.readBackOff(), 2))
                        .retryOnException(ConnectorException.Unavailable.class::isInstance)
                        .build());
    }

    /** A call that changes nothing: repeated while the platform gives no usable answer. */
    public <T> T read(Supplier<T> call) {
        return permitted(Retry.decorateSupplier(retry, guarded(call)));
    }

    /** A call that changes something but publishes nothing: sent once. */
    public <T> T write(Supplier<T> call) {
        return permitted(guarded(call));
    }

    /** A publishing call: sent once, and certainly not sent while the guard holds it back. */
    public PublishOutcome publish(Supplier<PublishOutcome> call) {
        try {
            return guarded(call).get();
        } catch (CallNotPermittedException | RequestNotPermitted held) {
            return new PublishOutcome.NotSent("held back by the guard of " + name + ": " + held.getMessage());
        }
    }

    private <T> Supplier<T> guarded(Supplier<T> call) {
        return RateLimiter.decorateSupplier(limiter, CircuitBreaker.decorateSupplier(breaker, call));
    }

    private <T> T permitted(Supplier<T> call) {
        try {
            return call.get();
        } catch (CallNotPermittedException open) {
            throw new ConnectorException.Unavailable("too many failures of " + name + ", circuit open", open);
        } catch (RequestNotPermitted tooFast) {
            throw new ConnectorException.Throttled(null, "our own rate limit of " + name + " is reached");
        }
    }

    private static boolean leftUnanswered(Object result) {
        return result instanceof PublishOutcome.Unknown || result instanceof PublishOutcome.NotSent;
    }
}
