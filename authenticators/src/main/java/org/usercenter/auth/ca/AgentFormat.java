package org.usercenter.auth.ca;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/** Shapes of the agent's signatures, by the names of its API. The agent brings the shape of every device to one of them. */
enum AgentFormat {
    /** SM2 and elliptic curves: DER of SEQUENCE {r, s}. */
    RAW_DER(SignatureFormat.RAW_DER),
    /** RSA: the bare signature, PKCS#1 v1.5; the verifier has no name of its own for it. */
    RAW(SignatureFormat.RAW_DER);

    private final SignatureFormat verified;

    AgentFormat(SignatureFormat verified) {
        this.verified = verified;
    }

    /** The format of that very name; empty when there is none, as with an agent that is newer than this server. */
    static Optional<AgentFormat> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name))
                .findFirst();
    }

    /** As what it is verified. */
    SignatureFormat verified() {
        return verified;
    }
}
