package io.countersign.rules.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks in one go and writes {@code report.md} with ratios, and JMH's own {@code results.json}. */
final class Benchmarks {

    private Benchmarks() {}

    /** Takes the folder of the report. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Benchmarks.class.getPackageName() + ".*Benchmark")
                        .forks(1)
                        .jvmArgsAppend("-Xmx2g")
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2)) // the whole screening is much code to compile
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .result(folder.resolve("results.json").toString())
                        .resultFormat(ResultFormatType.JSON)
                        .build())
                .run();
        Files.writeString(folder.resolve("report.md"), new BenchmarkReport(results).markdown());
    }
}
