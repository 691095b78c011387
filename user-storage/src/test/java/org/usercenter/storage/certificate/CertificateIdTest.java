package org.usercenter.storage.certificate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

@Tag("A3")
class CertificateIdTest {

    private static final byte[] ISSUER = "issuer".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_value_holds_the_digests_of_issuer_and_key_and_the_serial_number() {
        // printf issuer | sha256sum; printf key | sha256sum
        assertThat(CertificateId.of(ISSUER, BigInteger.valueOf(255), KEY).value())
                .isEqualTo(
                        "535c6f8eb511f5d966a1b0725df92ebf27514faba945cbbd698e23ac72c41757:ff:2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683");
    }

    @Test
    void a_serial_number_of_33_bytes_is_refused() {
        assertThatThrownBy(() -> CertificateId.of(ISSUER, BigInteger.ONE.shiftLeft(256), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void every_value_is_read_back(
            @ForAll byte[] issuer, @ForAll @Size(min = 1, max = 32) byte[] serial, @ForAll byte[] key) {
        CertificateId id = CertificateId.of(issuer, new BigInteger(serial), key);

        assertThat(CertificateId.parse(id.value())).isEqualTo(id);
        assertThat(id.value()).hasSizeLessThanOrEqualTo(195);
    }

    @Property
    void another_serial_number_is_another_certificate(@ForAll BigInteger one, @ForAll BigInteger other) {
        Assume.that(!one.equals(other) && one.bitLength() < 256 && other.bitLength() < 256);

        assertThat(CertificateId.of(ISSUER, one, KEY).value())
                .isNotEqualTo(CertificateId.of(ISSUER, other, KEY).value());
    }

    @Property
    void any_other_text_is_refused_in_one_way(@ForAll String text) {
        assertThatThrownBy(() -> CertificateId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
