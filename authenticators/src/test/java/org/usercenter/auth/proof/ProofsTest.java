package org.usercenter.auth.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.usercenter.auth.code.FakeSingleUseObjects;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R1")
class ProofsTest {
    private static final VerifiedIdentity STAFF = new VerifiedIdentity(
            "uc-ca",
            "某某有限公司",
            new ProvedEnterprise(Uscc.parse("91440300MA5TEXT03E"), EnterpriseName.parse("某某有限公司")),
            new ProvedPerson(IdentityDocument.recognise("E12345678"), PersonName.parse("张三")),
            RealNameLevel.CERTIFIED,
            Map.of("fingerprint", "f"));
    private static final VerifiedIdentity NAMELESS = new VerifiedIdentity(
            "uc-ca",
            "某某有限公司",
            null,
            new ProvedPerson(List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")), null),
            RealNameLevel.CERTIFIED,
            Map.of());

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final Proofs proofs = proofs("tab");

    @AfterEach
    void theClockIsRightAgain() {
        Time.setOffset(0);
    }

    @Test
    void whatWasProvedIsFoundAsItWas() {
        proofs.keep(STAFF);

        assertThat(proofs.find()).contains(STAFF);
    }

    @Test
    void aProofWithoutANameIsFoundAsItWas() {
        proofs.keep(NAMELESS);

        assertThat(proofs.find()).contains(NAMELESS);
    }

    @Test
    void whatIsKeptIsTakenOnceOnlyWhoeverTries() {
        Sealed<Proofs.Kept> sealed =
                new Sealed<>(objects, new Backwards(), "upgrade-proof", "root", "tab", Proofs.Kept.class);
        sealed.keep(Proofs.Kept.of(STAFF, 1), Duration.ofMinutes(1));

        assertThat(sealed.take()).isPresent();
        assertThat(sealed.take()).isEmpty();
        assertThat(sealed.find()).isEmpty();
    }

    @Test
    void theLastProofCounts() {
        proofs.keep(STAFF);
        proofs.keep(NAMELESS);

        assertThat(proofs.find()).contains(NAMELESS);
    }

    @Test
    void aProofIsGoodForFifteenMinutes() {
        proofs.keep(STAFF);

        Time.setOffset(14 * 60 + 50);

        assertThat(proofs.find()).isPresent();
    }

    @Test
    void anOlderProofIsNone() {
        proofs.keep(STAFF);

        Time.setOffset(15 * 60 + 10);

        assertThat(proofs.find()).isEmpty();
    }

    @Test
    void aProofIsNotKeptForLongerThanItIsGood() {
        proofs.keep(STAFF);

        objects.pass(Proofs.LIFE.toSeconds() + 1);

        assertThat(objects.get("uc.proof.root.tab")).isNull();
    }

    @Test
    void aStepCanWantAFresherProof() {
        proofs.keep(STAFF);

        Time.setOffset(5 * 60 + 10);

        assertThat(proofs.find(Duration.ofMinutes(5))).isEmpty();
        assertThat(proofs.find(Duration.ofMinutes(6))).isPresent();
    }

    @Test
    void noStepGetsAnOlderProofThanIsGood() {
        proofs.keep(STAFF);

        Time.setOffset(15 * 60 + 10);

        assertThat(proofs.find(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void anotherTabFindsNothing() {
        proofs.keep(STAFF);

        assertThat(proofs("other").find()).isEmpty();
    }

    @Test
    void whatWasKeptForAnotherTabCannotBeReadInThisOne() {
        proofs("other").keep(STAFF);
        Map<String, String> sealed = objects.get("uc.proof.root.other");

        objects.put("uc.proof.root.tab", 60, sealed == null ? Map.of() : sealed);

        assertThat(sealed).isNotNull();
        assertThat(proofs.find()).isEmpty();
    }

    @Test
    void aForgottenProofIsNone() {
        proofs.keep(STAFF);

        proofs.forget();

        assertThat(proofs.find()).isEmpty();
    }

    @Test
    void nothingThatWasProvedCanBeReadInTheStore() {
        proofs.keep(STAFF);

        assertThat(objects.dump()).doesNotContain("张三", "E12345678", "91440300MA5TEXT03E");
    }

    private Proofs proofs(String tab) {
        return new Proofs(objects, new Backwards(), "root", tab);
    }
}
