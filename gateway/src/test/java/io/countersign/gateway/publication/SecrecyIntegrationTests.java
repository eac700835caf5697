package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.publication.vault.CredentialVault;
import io.countersign.gateway.publication.vault.Credentials;
import io.countersign.gateway.shared.problem.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Credentials are in the vault, sealed, and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class SecrecyIntegrationTests extends PublicationScenario {

    @Autowired
    CredentialVault vault;

    @Autowired
    ConnectAccount connect;

    @Test
    void noTableHoldsASecretInPlainText() {
        signed(wechat, weibo);
        drive();
        pass(Duration.ofMinutes(2));
        assertThat(vault.open(wechat)).map(it -> it.text("appSecret")).contains(ConnectedSchool.APP_SECRET);
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("sealed_credential");
        for (String table : tables)
            assertThat(jdbc.sql("select count(*) from \"" + table + "\" t where t::text like '%never-seen-anywhere%'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        String sealed = jdbc.sql("select encode(ciphertext, 'escape') from sealed_credential where account_id = :id")
                .param("id", wechat.value())
                .query(String.class)
                .single();
        assertThat(sealed).doesNotContain("never-seen-anywhere");
    }

    @Test
    void noLogLineHoldsASecret(CapturedOutput output) {
        Platforms.WEIBO.answers500();
        signed(wechat, weibo);
        drive();
        pass(Duration.ofMinutes(2));
        Platforms.WECHAT.secretReset(appId, "another");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> connect.connect(
                        wechat,
                        new Credentials(Map.of("appId", appId, "appSecret", "wrong-never-seen-anywhere")),
                        null,
                        school.user(team().admin())));
        assertThat(output.getAll()).doesNotContain("never-seen-anywhere");
    }

    @Test
    void addressThatIsNotWhitelistedIsNamedWithItsIp() {
        Platforms.WECHAT.addressNotWhitelisted(appId);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> connect.connect(
                        wechat,
                        new Credentials(Map.of("appId", appId, "appSecret", ConnectedSchool.APP_SECRET)),
                        null,
                        school.user(team().admin())))
                .satisfies(it -> {
                    assertThat(it.refusal().code()).isEqualTo("connection.refused");
                    assertThat(it.refusal().facts().get(0)).isEqualTo("40164");
                    assertThat(it.refusal().facts().get(2).toString()).containsPattern("\\d+\\.\\d+\\.\\d+\\.\\d+");
                });
        assertThat(vault.open(wechat)).isPresent();
    }
}
