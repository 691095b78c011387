package org.usercenter.ca.verifier.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;

import org.usercenter.ca.verifier.revocation.OcspVerdict.Outcome;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What comes from the network is believed or refused; nothing else, and quickly. */
@Tag("L2")
@Tag("fuzz")
class RevocationFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration QUICK = Duration.ofMillis(50);

    private final TestCa ca = new TestCa(Kind.SM2, NOW);
    private final OcspReader ocsp = new OcspReader(TestCa.BC);
    private final CrlReader crls = new CrlReader(TestCa.BC);
    private OcspQuestion question = question();
    private byte[] response = new byte[0];
    private byte[] crl = new byte[0];

    @BeforeProperty
    void makeGenuineOnes() throws Exception {
        question = question();
        response = new OcspAnswer(ca.responder(), NOW).of(question.encoded());
        crl = new CrlRecipe(ca.issuing(), NOW)
                .revoking(BigInteger.TEN)
                .holding(BigInteger.TWO)
                .encoded();
        assertThat(read(response).outcome()).isEqualTo(Outcome.GOOD);
        for (int i = 0; i < 200; i++) {
            read(response);
            crls.read(crl, Issuer.of(ca.issuing().holder()), NOW);
        }
    }

    /** The attached certificate's own signature and tags may change unseen; the verdict may not. */
    @Property(tries = 1000)
    void aChangedResponseIsNeverAnotherVerdict(@ForAll @IntRange(max = 4000) int at, @ForAll byte value) {
        byte[] changed = changed(response, at, value);

        Outcome outcome = quickest(() -> read(changed).outcome());

        assertThat(outcome).isIn(Outcome.GOOD, Outcome.NOT_UNDERSTOOD, Outcome.UNBELIEVABLE);
    }

    @Property(tries = 500)
    void aResponseThatIsCutOffIsNotBelieved(@ForAll @IntRange(max = 4000) int length) {
        byte[] cut = Arrays.copyOf(response, length % response.length);

        assertThat(quickest(() -> read(cut).outcome())).isEqualTo(Outcome.UNBELIEVABLE);
    }

    @Property(tries = 1000)
    void noiseIsNotBelieved(@ForAll @Size(max = 500) byte[] noise) {
        assertThat(quickest(() -> read(noise).outcome())).isIn(Outcome.UNBELIEVABLE, Outcome.NOT_UNDERSTOOD);
        assertThat(quickest(() -> refusal(noise))).isInstanceOf(CrlException.class);
    }

    @Property(tries = 1000)
    void aChangedCrlDoesNotCount(@ForAll @IntRange(max = 4000) int at, @ForAll byte value) {
        byte[] changed = changed(crl, at, value);

        Throwable refusal = quickest(() -> refusal(changed));

        if (!Arrays.equals(changed, crl)) {
            assertThat(refusal).isInstanceOf(CrlException.class);
        }
    }

    @Property(tries = 30)
    void headersWithinHeadersDoNotExhaustTheStack(@ForAll @IntRange(min = 40, max = 15_000) int depth) {
        byte[] nested = new byte[depth * 4];
        for (int at = 0; at < nested.length; at += 4) {
            int inside = nested.length - at - 4;
            nested[at] = 0x30;
            nested[at + 1] = (byte) 0x82;
            nested[at + 2] = (byte) (inside >> 8);
            nested[at + 3] = (byte) inside;
        }

        assertThat(quickest(() -> read(nested).outcome())).isEqualTo(Outcome.UNBELIEVABLE);
        assertThat(quickest(() -> refusal(nested))).isInstanceOf(CrlException.class);
    }

    @Property(tries = 500)
    void anyHttpAnswerIsABodyOrAFailure(@ForAll @Size(max = 300) byte[] noise) {
        byte[] answer = ("HTTP/1.1 200 " + new String(noise, ISO_8859_1)).getBytes(ISO_8859_1);

        Throwable failure = catchThrowable(() -> new HttpReply(new ByteArrayInputStream(answer), 100).body());

        assertThat(failure == null || failure instanceof TransportException).isTrue();
    }

    private OcspVerdict read(byte[] bytes) {
        RevocationPolicy policy = Policies.ocsp(URI.create("http://127.0.0.1/"));
        return ocsp.read(bytes, question, Issuer.of(ca.issuing().holder()), policy, NOW);
    }

    private Throwable refusal(byte[] bytes) {
        Throwable refusal =
                catchThrowable(() -> crls.read(bytes, Issuer.of(ca.issuing().holder()), NOW));
        return refusal == null ? new AssertionError("accepted") : refusal;
    }

    private OcspQuestion question() {
        try {
            return new OcspQuestion(
                    CertId.of(ca.person().holder(), ca.issuing().holder(), CertIdHash.SHA1, TestCa.BC),
                    new SecureRandom());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pause of the machine is not the parser's: the best of a few rounds counts. */
    private static <T> T quickest(Supplier<T> work) {
        T result = work.get();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 25 && best > QUICK.toNanos(); i++) {
            long start = System.nanoTime();
            result = work.get();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(QUICK);
        return result;
    }

    private static byte[] changed(byte[] genuine, int at, byte value) {
        byte[] changed = genuine.clone();
        changed[at % changed.length] = value;
        return changed;
    }
}
