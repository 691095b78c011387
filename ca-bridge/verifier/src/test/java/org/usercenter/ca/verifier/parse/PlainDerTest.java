package org.usercenter.ca.verifier.parse;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/** What is recognised as DER is what the library would write; the library is asked about the rest. */
@Tag("L2")
final class PlainDerTest {

    private static final int CHANGES = Integer.getInteger("uc.mutations", 20_000);

    @Test
    void anOrdinaryCertificateIsRecognised() {
        assertThat(PlainDer.is(Draft.holder(Keys.sm2(), "C=CN,O=Example Ltd,CN=Example")
                        .plain(new ASN1ObjectIdentifier("1.2.156.10260.4.1.4"), new DERUTF8String("91440300MA5TEXT03E"))
                        .selfSigned()
                        .der()))
                .isTrue();
        assertThat(PlainDer.is(
                        Draft.authority(Keys.rsa(2048), "CN=Root").selfSigned().der()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "300b0201010101ff0500040100",
                "020100",
                "02020080",
                "0202ff7f",
                "0201ff",
                "010100",
                "0303000001",
                "0400",
                "0c0141",
                "06032a0304",
                "310302010a",
                "a003020102",
                "a303020102",
                "170d3236303130313030303030305a"
            })
    void aUsualFormIsRecognised(String hex) throws Exception {
        byte[] der = HexFormat.of().parseHex(hex);

        assertThat(PlainDer.is(der)).isTrue();
        assertThat(encodedAgain(der)).isEqualTo(der);
    }

    /** Lengths, numbers, truth and bits written another way; an order that would have to be looked at; what is cut off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02",
                "0201",
                "0281",
                "0282",
                "028201",
                "02810101",
                "0282000101",
                "028300000101",
                "0200",
                "02020001",
                "0202ffff",
                "0202ff80",
                "010101",
                "01020000",
                "0100",
                "050100",
                "0600",
                "0300",
                "030100",
                "03020700",
                "03020180",
                "3106020101020102",
                "3100",
                "3080020101 0000",
                "30040201",
                "3003020100ff",
                "30050201000201",
                "2403040100",
                "a103020102",
                "1f2001 00",
                "180f32303236303130313030303030305a"
            })
    void whatIsNotIsLeftToTheLibrary(String hex) {
        assertThat(PlainDer.is(HexFormat.of().parseHex(hex.replace(" ", "")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 255, 256, 65_535})
    void aLengthIsWrittenAsShortAsPossible(int length) throws Exception {
        byte[] der = new DERUTF8String("a".repeat(length)).getEncoded();

        assertThat(PlainDer.is(der)).isTrue();
    }

    @Test
    void aLengthOfThreeBytesIsNotRecognised() throws Exception {
        assertThat(PlainDer.is(new DERUTF8String("a".repeat(65_536)).getEncoded()))
                .isFalse();
    }

    @Test
    void boxesInBoxesAreNotFollowedDown() {
        assertThat(PlainDer.is(boxes(12))).isTrue();
        assertThat(PlainDer.is(boxes(13))).isFalse();
        assertThat(PlainDer.is(boxes(60))).isFalse();
    }

    @Test
    void whateverIsRecognisedEncodesToTheSameBytes() throws Exception {
        byte[] good = Draft.holder(Keys.sm2(), "C=CN,O=Example Ltd,CN=Example")
                .plain(new ASN1ObjectIdentifier("1.2.3"), DERNull.INSTANCE)
                .plain(new ASN1ObjectIdentifier("1.2.4"), new DERBitString(new byte[] {1}, 0))
                .selfSigned()
                .der();
        Random random = new Random(20261129);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = good.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                int at = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(changed.length);
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : changed[at] + random.nextInt(3) - 1);
            }
            if (PlainDer.is(changed)) {
                assertEncodesAgain(changed);
            }
        }
    }

    /** What the library cannot read is refused for that. */
    private static void assertEncodesAgain(byte[] der) {
        byte[] again;
        try {
            again = encodedAgain(der);
        } catch (IOException | RuntimeException e) {
            return;
        }
        assertThat(again).isEqualTo(der);
    }

    private static byte[] encodedAgain(byte[] der) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            ASN1Primitive read = in.readObject();
            return read.getEncoded(ASN1Encoding.DER);
        }
    }

    private static byte[] boxes(int count) {
        byte[] boxes = new byte[2 * count + 2];
        for (int i = 0; i <= count; i++) {
            boxes[2 * i] = 0x30;
            boxes[2 * i + 1] = (byte) (boxes.length - 2 * i - 2);
        }
        return boxes;
    }
}
