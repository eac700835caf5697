package io.countersign.gateway.shared.web;

import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as people say them, on the campus clock; templates know it as {@code @times}. */
@Component("times")
public class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Clock clock;
    private final MessageSource messages;

    Times(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** 今天 09:12, 昨天 17:05, 11月20日 08:00, 2025年11月20日. */
    public String at(Instant instant) {
        LocalDate day = instant.atZone(Campus.ZONE).toLocalDate();
        String time = CLOCK.format(instant.atZone(Campus.ZONE));
        LocalDate today = today();
        if (day.equals(today)) return say("time.today", time);
        if (day.equals(today.minusDays(1))) return say("time.yesterday", time);
        if (day.equals(today.plusDays(1))) return say("time.tomorrow", time);
        return day.getYear() == today.getYear() ? say("time.onDay", day(day), time) : day(day);
    }

    /** 11月20日, in another year 2025年11月20日. */
    public String day(LocalDate day) {
        String pattern = say(day.getYear() == today().getYear() ? "time.pattern.day" : "time.pattern.dayOfYear");
        return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
    }

    /** 2025年11月20日 08:00:15, for the title of a shortened time. */
    public String full(Instant instant) {
        return DateTimeFormatter.ofPattern(say("time.pattern.full"), locale()).format(instant.atZone(Campus.ZONE));
    }

    /** For machines, with the offset of the campus. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Campus.ZONE));
    }

    /** How long something has been going on: 刚刚, 25 分钟, 3 小时, 4 天. */
    public String since(Instant start) {
        return length(Duration.between(start, clock.instant()));
    }

    /** How long there is still time: 还有 3 小时, or 已超过 2 天. */
    public String until(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? say("time.overdue", length(left.negated())) : say("time.left", length(left));
    }

    /** Whether the instant is over. */
    public boolean past(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    private String length(Duration length) {
        if (length.toMinutes() < 1) return say("time.moment");
        if (length.toHours() < 1) return say("time.minutes", length.toMinutes());
        if (length.toHours() < 48) return say("time.hours", length.toHours());
        return say("time.days", length.toDays());
    }

    private LocalDate today() {
        return clock.instant().atZone(Campus.ZONE).toLocalDate();
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(key, facts, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
