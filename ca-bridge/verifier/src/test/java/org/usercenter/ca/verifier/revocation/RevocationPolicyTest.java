package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is refused before a check could stumble over it. */
@Tag("O2")
class RevocationPolicyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@ocsp.example.test/",
                "ftp://ocsp.example.test/",
                "http:///x",
                "mailto:a@b.test"
            })
    void anAddressThatIsNoPlainWebAddressIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Policies.ocsp(URI.create(address)));
        assertThatIllegalArgumentException().isThrownBy(() -> Policies.crl(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT168H0.001S", "-PT1S"})
    void anAgeOutOfRangeIsRefused(String age) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(Duration.parse(age), SECOND, SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.009S", "PT30.001S"})
    void aConnectTimeoutOutOfRangeIsRefused(String time) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(SECOND, Duration.parse(time), SECOND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.009S", "PT60.001S"})
    void aReadTimeoutOutOfRangeIsRefused(String time) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(SECOND, SECOND, Duration.parse(time)));
    }

    @Test
    void theLongestTimesAreTaken() {
        assertThat(policy(Duration.ofDays(7), Duration.ofSeconds(30), Duration.ofSeconds(60))
                        .checkTimeout())
                .isEqualTo(Duration.ofMinutes(3));
    }

    private static RevocationPolicy policy(Duration maxAge, Duration connect, Duration read) {
        return new RevocationPolicy(
                Mode.HARD, null, Set.of(), List.of(), CertIdHash.AUTO, false, maxAge, connect, read);
    }

    @Test
    void aMarkAnAddressAndLocalhostOpenWhatIsInsideTheNetwork() {
        for (String host : List.of(
                "private:ocsp.intra.example",
                " PRIVATE:10.0.0.7",
                "10.0.0.7",
                "LOCALHOST.",
                "[::1]",
                "2606:4700::1111")) {
            assertThat(RevocationPolicy.mayBePrivate(host)).as(host).isTrue();
        }
        for (String host : List.of("ocsp.example.cn", "localhost.example.cn", "10.0.0.7.example.cn")) {
            assertThat(RevocationPolicy.mayBePrivate(host)).as(host).isFalse();
        }
        assertThat(RevocationPolicy.bareHost(" private:OCSP.intra.example.")).isEqualTo("ocsp.intra.example");
    }
}
