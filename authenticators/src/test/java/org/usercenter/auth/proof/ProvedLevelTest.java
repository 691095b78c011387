package org.usercenter.auth.proof;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
class ProvedLevelTest {

    @Test
    void whatAProofWasMadeWithIsKept() {
        RealNameChange change = ProvedLevel.of(proof(Map.of("vendor", "demo", "fingerprint", "f")));

        assertThat(change.level()).isEqualTo(RealNameLevel.CERTIFIED);
        assertThat(change.evidence()).isEqualTo("{fingerprint=f, vendor=demo}");
        assertThat(change.review()).isEqualTo(ReviewState.NONE);
    }

    @Test
    void evidenceThatIsTooLongForItsColumnIsShortenedAndLookedAt() {
        RealNameChange change = ProvedLevel.of(proof(Map.of("fingerprint", "f", "subject", "主体".repeat(2_000))));

        assertThat(change.evidence()).isEqualTo("{fingerprint=f, subject=(too long)}");
        assertThat(change.review()).isEqualTo(ReviewState.REVIEW);
    }

    private static VerifiedIdentity proof(Map<String, String> evidence) {
        ProvedPerson person = new ProvedPerson(
                List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
                PersonName.parse("张三丰"));
        return new VerifiedIdentity("uc-ca", "张三丰", null, person, RealNameLevel.CERTIFIED, evidence);
    }
}
