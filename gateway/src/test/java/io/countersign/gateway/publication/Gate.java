package io.countersign.gateway.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A door before a fake platform. While it is shut, connections are refused; those that stand go on. */
final class Gate {

    private final InetSocketAddress platform;
    private final int port;
    private volatile @Nullable ServerSocket door;

    private Gate(InetSocketAddress platform) {
        this.platform = platform;
        this.port = listen(0);
    }

    static Gate before(URI platform) {
        return new Gate(new InetSocketAddress(InetAddress.getLoopbackAddress(), platform.getPort()));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean isOpen() {
        return door != null;
    }

    void open() {
        if (door == null) listen(port);
    }

    void shut() {
        ServerSocket listening = door;
        door = null;
        if (listening == null) return;
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int listen(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 500);
            door = socket;
            start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket caller = socket.accept();
                start(() -> pass(caller));
            }
        } catch (IOException shut) {
            // the door was shut
        }
    }

    private void pass(Socket caller) {
        try (caller;
                Socket there = new Socket()) {
            there.connect(platform);
            start(() -> forward(caller, there));
            copy(there, caller);
        } catch (IOException ended) {
            reset(caller);
        }
    }

    private static void forward(Socket caller, Socket there) {
        try {
            copy(caller, there);
            there.shutdownOutput();
        } catch (IOException ended) {
            reset(there);
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        in.transferTo(to.getOutputStream());
    }

    /** A reset on one side is a reset on the other. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is what was wanted
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "gate");
        thread.setDaemon(true);
        thread.start();
    }
}
