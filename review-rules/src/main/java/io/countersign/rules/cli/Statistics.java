package io.countersign.rules.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** How much was read, how fast, and what it cost. */
final class Statistics {

    private static final double MEGABYTE = 1e6;

    private final long startNanos = System.nanoTime();
    private long documents;
    private long characters;

    void count(long length) {
        documents++;
        characters += length;
    }

    void print(PrintStream err) {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        // two bytes for a character, as they lie in memory
        err.printf(
                Locale.ROOT,
                "documents %d, characters %d, %.2f MB/s, peak heap %.1f MB%n",
                documents,
                characters,
                2 * characters / MEGABYTE / seconds,
                heap / MEGABYTE);
    }
}
