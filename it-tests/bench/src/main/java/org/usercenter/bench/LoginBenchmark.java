package org.usercenter.bench;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.usercenter.ca.verifier.Verdict;

/** The whole check of a certificate never seen before, and the signatures in it by themselves. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoginBenchmark {

    /** The check by a server that has just started: three signatures. */
    @Benchmark
    public Verdict cold(LoginState state) {
        return state.check(LoginState.verifier());
    }

    /** The check by a server that knows the issuing authority: two signatures. */
    @Benchmark
    public Verdict remembered(LoginState state) {
        return state.check(state.remembering);
    }

    /** One signature by a key in use, for which the library has tables. */
    @Benchmark
    public boolean rawSignature(LoginState state) throws GeneralSecurityException {
        return verify(state, state.rootKey(), state.issuingTbs, state.issuingSignature);
    }

    /** The public key of a holder as the library reads it; without it there is nothing to verify with. */
    @Benchmark
    public PublicKey holderKey(LoginState state) throws GeneralSecurityException {
        return state.key(state.holder().spki);
    }

    /**
     * The signatures of {@link #cold} and {@link #holderKey}: holder's certificate by the issuing authority, that
     * authority's by the root, challenge by the holder.
     */
    @Benchmark
    public boolean rawCold(LoginState state) throws GeneralSecurityException {
        return rawRemembered(state) && verify(state, state.rootKey(), state.issuingTbs, state.issuingSignature);
    }

    /** The signatures of {@link #remembered} and {@link #holderKey}. */
    @Benchmark
    public boolean rawRemembered(LoginState state) throws GeneralSecurityException {
        Holder holder = state.holder();
        return verify(state, state.issuingKey(), holder.tbs, holder.issuerSignature)
                && verify(state, state.key(holder.spki), holder.text, holder.signature);
    }

    /** {@link #cold} and {@link #rawCold} in turns: whatever else the machine does falls on both. */
    @Benchmark
    public void coldPair(LoginState state, PairTimes times) throws GeneralSecurityException {
        times.take(() -> cold(state), () -> rawCold(state));
    }

    /** {@link #remembered} and {@link #rawRemembered} in turns. */
    @Benchmark
    public void rememberedPair(LoginState state, PairTimes times) throws GeneralSecurityException {
        times.take(() -> remembered(state), () -> rawRemembered(state));
    }

    /**
     * The signatures of {@link #remembered} as they are verified by somebody who keeps nothing: the issuing authority's key, too,
     * is read from its encoding, and the library has no tables for it.
     */
    @Benchmark
    public boolean rawForgetful(LoginState state) throws GeneralSecurityException {
        Holder holder = state.holder();
        return verify(state, state.key(state.issuingSpki), holder.tbs, holder.issuerSignature)
                && verify(state, state.key(holder.spki), holder.text, holder.signature);
    }

    /** {@link #remembered} and {@link #rawForgetful} in turns. */
    @Benchmark
    public void forgetfulPair(LoginState state, PairTimes times) throws GeneralSecurityException {
        times.take(() -> remembered(state), () -> rawForgetful(state));
    }

    private static boolean verify(LoginState state, PublicKey key, byte[] text, byte[] signature)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(state.algorithm(), Pki.BC);
        verifier.initVerify(key);
        verifier.update(text);
        if (!verifier.verify(signature)) {
            throw new IllegalStateException("A good signature is refused: nothing to measure");
        }
        return true;
    }
}
