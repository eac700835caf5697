package io.countersign.rules.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts the command with the streams of the process. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: the texts are Chinese, the machines are not always
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        int status = new Command(in, out, err).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }
}
