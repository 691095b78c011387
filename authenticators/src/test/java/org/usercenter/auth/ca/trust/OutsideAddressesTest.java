package org.usercenter.auth.ca.trust;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.trust.TrustSettings;
import org.usercenter.storage.trust.UnusableTrustException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("O2")
final class OutsideAddressesTest {
    private static final String RESPONDER = "http://ocsp.example.cn/";

    @Test
    void namesOutsideAreTaken() {
        assertThatNoException()
                .isThrownBy(() -> OutsideAddresses.require(
                        settings(RESPONDER, List.of("ocsp.example.cn"), List.of("http://crl.example.cn/a.crl")), null));
    }

    @Test
    void whateverMayBeInsideIsRefusedAtItsField() {
        for (String url :
                List.of("http://localhost:8080/", "http://10.0.0.7/", "http://[::1]/", "http://127.0.0.1:9000/x")) {
            assertThat(refused(settings(url, List.of(), List.of()), null))
                    .as(url)
                    .isEqualTo("ocspUrl");
            assertThat(refused(settings(RESPONDER, List.of(), List.of(RESPONDER, url)), null))
                    .as(url)
                    .isEqualTo("crlUrls");
        }
        for (String host : List.of("private:db.intra", "Private:db.intra", "169.254.169.254", "localhost")) {
            assertThat(refused(settings(RESPONDER, List.of(host), List.of()), null))
                    .as(host)
                    .isEqualTo("hosts");
        }
    }

    @Test
    void whatAnAdministratorHasNamedStaysAsItIs() {
        TrustSettings before =
                settings("http://localhost/ocsp", List.of("private:crl.intra"), List.of("http://crl.intra/a"));

        assertThatNoException().isThrownBy(() -> OutsideAddresses.require(before, before));
        assertThat(refused(settings("http://localhost:6379/", before.hosts(), before.crlUrls()), before))
                .isEqualTo("ocspUrl");
        assertThat(refused(settings(null, before.hosts(), List.of("http://crl.intra:6379/")), before))
                .isEqualTo("crlUrls");
    }

    @Test
    void whatTwoHaveNotAgreedToIsAskedOutsideAlone() {
        TrustSettings alone = OutsideAddresses.alone(settings(
                "http://crl.intra/ocsp",
                List.of("private:crl.intra", "ocsp.example.cn", "10.0.0.7"),
                List.of("http://crl.intra/a", "http://crl.example.cn/a.crl")));

        assertThat(alone.ocspUrl()).isNull();
        assertThat(alone.hosts()).containsExactly("ocsp.example.cn");
        assertThat(alone.crlUrls()).containsExactly("http://crl.example.cn/a.crl");
    }

    private static String refused(TrustSettings settings, @Nullable TrustSettings before) {
        UnusableTrustException refused =
                catchThrowableOfType(UnusableTrustException.class, () -> OutsideAddresses.require(settings, before));
        assertThat(refused.reason()).isEqualTo("internal-address");
        return String.valueOf(refused.setting());
    }

    private static TrustSettings settings(@Nullable String ocspUrl, List<String> hosts, List<String> crlUrls) {
        return new TrustSettings(
                "某CA", null, null, "pem", List.of(), List.of(), List.of(), null, "HARD", ocspUrl, hosts, crlUrls);
    }
}
