package org.usercenter.auth.takeover;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether somebody guessed the password of the account that is asked about. */
@Tag("L4")
class OwnershipQuestionTest {
    private static final VerifiedIdentity PROOF = new VerifiedIdentity(
            "guangdong",
            "张三",
            null,
            new ProvedPerson(
                    List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
                    PersonName.parse("张三")),
            RealNameLevel.CERTIFIED,
            Map.of());

    @Test
    void itIsLockedUntilTheLocksEnd() {
        assertThat(question(1_000).isLocked(Instant.ofEpochSecond(999))).isTrue();
        assertThat(question(1_000).isLocked(Instant.ofEpochSecond(1_000))).isFalse();
    }

    @Test
    void withoutALockItIsNot() {
        assertThat(question(0).isLocked(Instant.ofEpochSecond(1))).isFalse();
    }

    private static OwnershipQuestion question(long lockedUntil) {
        return new OwnershipQuestion("human", Proofs.Kept.of(PROOF, 1), true, lockedUntil);
    }
}
