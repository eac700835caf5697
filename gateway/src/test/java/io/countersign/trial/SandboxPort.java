package io.countersign.trial;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a sandbox on the port of its first start, so that links to what was posted outlive the trial. */
final class SandboxPort {

    private SandboxPort() {}

    /** The kept port; another free one, kept from now on, where there is none or somebody else took it. */
    static int of(Path file) throws IOException {
        int kept = Files.exists(file) ? Integer.parseInt(Files.readString(file).trim()) : 0;
        int port = free(kept);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int free(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return free(0);
        }
    }
}
