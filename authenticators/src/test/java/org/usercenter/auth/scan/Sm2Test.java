package org.usercenter.auth.scan;

import java.security.KeyPair;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("L3")
@Tag("L7")
class Sm2Test {
    private static final KeyPair OURS = Sm2Peer.pair();
    private static final KeyPair THEIRS = Sm2Peer.pair();

    private final Sm2Keys keys = new Sm2Keys(Sm2Peer.PROVIDER);
    private final Sm2Envelope envelope = new Sm2Envelope(Sm2Peer.PROVIDER);

    @Property(tries = 50)
    void whatIsSealedForUsIsOpened(@ForAll String text) {
        String readable = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        Sm2Peer.Sealed sealed = Sm2Peer.seal(OURS, readable);

        assertThat(envelope.open(OURS.getPrivate(), sealed.key(), sealed.data()))
                .contains(readable);
    }

    @Example
    void whatIsSealedForAnotherIsNot() {
        Sm2Peer.Sealed sealed = Sm2Peer.seal(THEIRS, "text");

        assertThat(envelope.open(OURS.getPrivate(), sealed.key(), sealed.data()))
                .isEmpty();
    }

    @Property(tries = 100)
    void aChangedByteOfTheTextIsNoticed(@ForAll @IntRange(min = 0, max = 31) int place) {
        Sm2Peer.Sealed sealed = Sm2Peer.seal(OURS, "text");
        byte[] data = Base64.getDecoder().decode(sealed.data());
        data[place % data.length] ^= 1;

        assertThat(envelope.open(
                        OURS.getPrivate(), sealed.key(), Base64.getEncoder().encodeToString(data)))
                .isEmpty();
    }

    @Property(tries = 200)
    void anythingMayArrive(@ForAll byte[] key, @ForAll byte[] data, @ForAll String text) {
        assertThat(envelope.open(
                        OURS.getPrivate(),
                        Base64.getEncoder().encodeToString(key),
                        Base64.getEncoder().encodeToString(data)))
                .isEmpty();
        assertThat(envelope.open(OURS.getPrivate(), text, text)).isEmpty();
        assertThat(keys.holds(THEIRS.getPublic(), "text", text)).isFalse();
    }

    @Example
    void aSignatureHoldsForItsTextAndKeyOnly() {
        String signature = keys.sign(OURS.getPrivate(), "文本");

        assertThat(keys.holds(OURS.getPublic(), "文本", signature)).isTrue();
        assertThat(keys.holds(OURS.getPublic(), "文", signature)).isFalse();
        assertThat(keys.holds(THEIRS.getPublic(), "文本", signature)).isFalse();
    }

    @Example
    void keysAreReadWithAndWithoutTheLinesOfPem() {
        String base64 = Base64.getEncoder().encodeToString(OURS.getPublic().getEncoded());
        String secret = Base64.getEncoder().encodeToString(OURS.getPrivate().getEncoded());

        assertThat(keys.publicKey("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n"))
                .isEqualTo(keys.publicKey(base64));
        assertThat(keys.holds(OURS.getPublic(), "x", keys.sign(keys.privateKey(secret), "x")))
                .isTrue();
    }

    @Example
    void whatIsNoKeyIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> keys.privateKey("c2VjcmV0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> keys.publicKey("")).isInstanceOf(IllegalArgumentException.class);
    }
}
