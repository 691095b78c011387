package org.usercenter.auth.guangdong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.auth.guangdong.GuangdongProfile.Kind;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L4")
@Tag("R4")
class GuangdongEvidenceTest {
    private static final String USCC = "91440300MA5TEXT03E";
    private static final String ID_NUMBER = "11010519491231002X";

    private static GuangdongProfile profile(
            Kind kind, String name, @Nullable String number, @Nullable String type, GuangdongLevel level) {
        return new GuangdongProfile("u1", kind, name, number, type, level, null);
    }

    @ParameterizedTest
    @CsvSource({"L0, REGISTERED", "L1, VERIFIED", "L2, CERTIFIED", "L3, CERTIFIED"})
    void theLevelThereIsWorthOneHere(GuangdongLevel level, RealNameLevel worth) {
        VerifiedIdentity proof = GuangdongEvidence.proof(
                        "guangdong", profile(Kind.PERSON, "张三", ID_NUMBER, "10", level))
                .orElseThrow();

        assertThat(proof.level()).isEqualTo(worth);
    }

    @Test
    void aResidentIdIsCertain() {
        ProvedPerson person = GuangdongEvidence.proof(
                        "guangdong", profile(Kind.PERSON, "张三", ID_NUMBER, "10", GuangdongLevel.L2))
                .map(VerifiedIdentity::person)
                .orElseThrow();

        assertThat(person.certainDocument())
                .hasValueSatisfying(document -> assertThat(document.type()).isEqualTo(DocumentType.RESIDENT_ID));
    }

    @Test
    void anEnterpriseIsProvedWithoutItsOperator() {
        VerifiedIdentity proof = GuangdongEvidence.proof(
                        "guangdong",
                        new GuangdongProfile("corp", Kind.ENTERPRISE, "某某有限公司", USCC, "49", GuangdongLevel.L2, "op"))
                .orElseThrow();

        ProvedEnterprise enterprise = proof.enterprise();
        assertThat(enterprise).isNotNull();
        assertThat(proof.person()).isNull();
        assertThat(GuangdongEvidence.uid(proof)).isEqualTo("corp");
        assertThat(proof.evidence()).containsEntry("operator", "op");
    }

    @Test
    void anOrganisationCodeProvesNobody() {
        assertThat(GuangdongEvidence.proof(
                        "guangdong", profile(Kind.ENTERPRISE, "某某有限公司", "MA5TEXT03", "49", GuangdongLevel.L2)))
                .isEmpty();
    }

    @Test
    void aWrongNumberProvesNobody() {
        assertThat(GuangdongEvidence.proof(
                        "guangdong", profile(Kind.PERSON, "张三", "110105194912310021", "10", GuangdongLevel.L2)))
                .isEmpty();
        assertThat(GuangdongEvidence.proof("guangdong", profile(Kind.PERSON, "张三", null, null, GuangdongLevel.L2)))
                .isEmpty();
    }

    @Test
    void aNumberThatSeveralCountriesIssueProvesNobody() {
        assertThat(GuangdongEvidence.proof(
                        "guangdong", profile(Kind.PERSON, "张三", "G12345678", "20", GuangdongLevel.L2)))
                .isEmpty();
        assertThat(GuangdongEvidence.proof("guangdong", profile(Kind.PERSON, "张三", ID_NUMBER, "20", GuangdongLevel.L2)))
                .isEmpty();
    }
}
