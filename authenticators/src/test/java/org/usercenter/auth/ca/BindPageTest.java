package org.usercenter.auth.ca;

import java.math.BigInteger;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A3")
class BindPageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cn=样板CA RSA 签发机构,o=样板电子认证服务公司（演示）,c=CN | 样板CA RSA 签发机构",
                "O=Example\\, Inc.,CN=Example CA | Example CA",
                "O=Nameless,C=CN | O=Nameless,C=CN",
                "no name at all | no name at all"
            })
    void anAuthorityIsShownByItsCommonName(String issuerName, String shown) {
        assertThat(BindPage.issuer(certificate(issuerName))).isEqualTo(shown);
    }

    private static NewCertificate certificate(String issuerName) {
        return new NewCertificate(
                "vendor",
                CertificateId.of(new byte[] {1}, BigInteger.ONE, new byte[] {2}),
                issuerName,
                "ab".repeat(32),
                new CertificateHolder("某某", Uscc.parse("91350100M000100Y43"), null),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                null);
    }
}
