package io.countersign.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to what was posted on a sandbox lead somewhere after a restart. */
class SandboxPortTests {

    @Test
    void sandboxComesBackOnItsPort(@TempDir Path folder) throws IOException {
        int first = SandboxPort.of(folder.resolve("wechat.port"));
        assertThat(SandboxPort.of(folder.resolve("wechat.port"))).isEqualTo(first);
    }

    @Test
    void portThatSomebodyTookIsGivenUpForGood(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wechat.port");
        int first = SandboxPort.of(file);
        int second;
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            second = SandboxPort.of(file);
            assertThat(second).isNotEqualTo(taken.getLocalPort());
        }
        assertThat(SandboxPort.of(file)).isEqualTo(second);
    }
}
