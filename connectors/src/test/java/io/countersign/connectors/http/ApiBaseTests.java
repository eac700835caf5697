package io.countersign.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiBaseTests {

    @ParameterizedTest
    @CsvSource({
        "https://api.weixin.qq.com, https://api.weixin.qq.com/x",
        "https://api.weixin.qq.com/, https://api.weixin.qq.com/x",
        "https://proxy.example.edu.cn/weixin/, https://proxy.example.edu.cn/weixin/x",
        "http://127.0.0.1:18080, http://127.0.0.1:18080/x",
        "http://localhost:18080, http://localhost:18080/x",
        "http://[::1]:18080, http://[::1]:18080/x",
    })
    void pathsAreAppended(URI base, String address) {
        assertThat(new ApiBase(base).at("/x")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.weixin.qq.com",
                "http://127.0.0.1.evil.example",
                "http://10.0.0.8:8080",
                "ftp://127.0.0.1/",
                "https://user@api.weixin.qq.com",
                "https://api.weixin.qq.com/?a=b",
                "api.weixin.qq.com",
            })
    void anythingElseIsRefused(URI base) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiBase(base));
    }
}
