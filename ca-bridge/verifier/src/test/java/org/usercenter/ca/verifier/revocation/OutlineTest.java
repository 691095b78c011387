package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.util.HexFormat;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The outline of what a responder or a list's server sends, before anything is made of it. */
@Tag("L2")
final class OutlineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0500", "3000", "30020500", "300405000500", "308102 0500", "30820002 0500", "3006 3002 0500 3000"
            })
    void oneValueIsAnOutline(String hex) {
        assertThatCode(() -> Der.requireOutline(bytes(hex))).doesNotThrowAnyException();
    }

    /** Nothing, cut off, longer than what is around it, something behind it, without a length, a tag of two bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3081",
                "3003 0500",
                "30840000ffff 0500",
                "3085000000 00020500",
                "30020501 00",
                "30043003 0500",
                "3000 00",
                "0500 0500",
                "30020500 0500",
                "3080 0500 0000",
                "1f2000",
                "308400000000 00",
                "3084ffffffff 0500"
            })
    void anythingElseIsNone(String hex) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Der.requireOutline(bytes(hex)));
    }

    @Test
    void thirtyTwoBoxesAreFollowedDownAndNoMore() {
        assertThatCode(() -> Der.requireOutline(boxes(32))).doesNotThrowAnyException();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Der.requireOutline(boxes(33)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 65_536})
    void theFirstInsideIsTakenWithItsHeader(int length) throws Exception {
        DEROctetString first = new DEROctetString(new byte[length]);
        byte[] outer = new DERSequence(new ASN1Encodable[] {first, new ASN1Integer(7)}).getEncoded();

        assertThat(Der.firstInside(outer)).isEqualTo(first.getEncoded());
        assertThat(Der.parse(outer).getEncoded()).isEqualTo(outer);
    }

    private static byte[] boxes(int around) throws IOException {
        ASN1Encodable value = new ASN1Integer(1);
        for (int i = 0; i < around; i++) {
            value = new DERSequence(value);
        }
        return value.toASN1Primitive().getEncoded();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
