package org.usercenter.auth.upgrade;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.upgrade.Comparison.Likeness;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
class ComparisonTest {

    private static final Uscc USCC = Uscc.parse("91350211M000100Y46");
    private static final Uscc OTHER_USCC = Uscc.parse("91440300MA5TEXT03E");
    private static final EnterpriseName FIRM = EnterpriseName.parse("深圳市样例有限公司");
    private static final IdentityDocument ID = IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X");
    private static final IdentityDocument OTHER_ID =
            IdentityDocument.parse(DocumentType.RESIDENT_ID, "440524198001010013");
    private static final PersonName NAME = PersonName.parse("张三丰");

    @Test
    void theEnterpriseOfTheAccountIsItsProof() {
        Comparison comparison = Comparison.of(enterprise(), of(new ProvedEnterprise(USCC, FIRM), null));

        assertThat(comparison.refusal()).isEmpty();
        assertThat(comparison.rows()).extracting(Comparison.Row::likeness).containsOnly(Likeness.SAME);
    }

    @Test
    void numbersAreShownMasked() {
        Comparison enterprise = Comparison.of(enterprise(), of(new ProvedEnterprise(USCC, FIRM), null));
        Comparison person = Comparison.of(person(RealNameLevel.VERIFIED), of(null, proved(ID, NAME)));

        assertThat(enterprise.toString()).doesNotContain(USCC.value());
        assertThat(person.toString()).doesNotContain(ID.number());
    }

    @Test
    void numbersAreComparedWholeAlsoWhereTheyAreMasked() {
        IdentityDocument masksAlike = IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519700101002X");
        assertThat(masksAlike.masked()).isEqualTo(ID.masked());

        assertThat(Comparison.of(person(RealNameLevel.VERIFIED), of(null, proved(masksAlike, NAME)))
                        .refusal())
                .contains(Comparison.NUMBER_DIFFERS);
    }

    @Test
    void anotherEnterpriseIsNone() {
        Comparison comparison = Comparison.of(enterprise(), of(new ProvedEnterprise(OTHER_USCC, FIRM), null));

        assertThat(comparison.refusal()).contains(Comparison.NUMBER_DIFFERS);
        assertThat(comparison.rows())
                .extracting(Comparison.Row::field, Comparison.Row::likeness)
                .contains(org.assertj.core.groups.Tuple.tuple("uscc", Likeness.DIFFERENT));
    }

    @Test
    void anEnterpriseUnderAnotherNameIsNone() {
        EnterpriseName other = EnterpriseName.parse("深圳市样例股份有限公司");

        assertThat(Comparison.of(enterprise(), of(new ProvedEnterprise(USCC, other), null))
                        .refusal())
                .contains(Comparison.NAME_DIFFERS);
    }

    @Test
    void theCertificateOfAMemberOfStaffIsNoProofOfTheEnterprise() {
        assertThat(Comparison.of(enterprise(), of(new ProvedEnterprise(USCC, FIRM), proved(ID, NAME)))
                        .refusal())
                .contains(Comparison.OTHER_HOLDER);
    }

    @Test
    void anEnterpriseIsNoProofOfAPerson() {
        assertThat(Comparison.of(person(RealNameLevel.VERIFIED), of(new ProvedEnterprise(USCC, FIRM), null))
                        .refusal())
                .contains(Comparison.OTHER_HOLDER);
    }

    @Test
    void thePersonOfTheAccountIsItsProofAlsoAsAMemberOfStaff() {
        assertThat(Comparison.of(
                                person(RealNameLevel.REGISTERED),
                                of(new ProvedEnterprise(USCC, FIRM), proved(ID, NAME)))
                        .refusal())
                .isEmpty();
    }

    @Test
    void somebodyElsesNumberIsNone() {
        assertThat(Comparison.of(person(RealNameLevel.VERIFIED), of(null, proved(OTHER_ID, NAME)))
                        .refusal())
                .contains(Comparison.NUMBER_DIFFERS);
    }

    @Test
    void somebodyElsesNameIsShownMasked() {
        Comparison comparison =
                Comparison.of(person(RealNameLevel.VERIFIED), of(null, proved(OTHER_ID, PersonName.parse("李四光"))));

        assertThat(comparison.rows().get(0).proved()).isEqualTo("李**");
        assertThat(comparison.rows().get(0).likeness()).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void theSameNumberUnderAnotherNameIsNone() {
        assertThat(Comparison.of(person(RealNameLevel.VERIFIED), of(null, proved(ID, PersonName.parse("李四"))))
                        .refusal())
                .contains(Comparison.NAME_DIFFERS);
    }

    @Test
    void aProofWithoutNameServesWhoseNameAnAuthorityHasConfirmed() {
        Comparison comparison = Comparison.of(person(RealNameLevel.VERIFIED), of(null, proved(ID, null)));

        assertThat(comparison.refusal()).isEmpty();
        assertThat(comparison.rows().get(0).likeness()).isEqualTo(Likeness.NOT_TOLD);
    }

    @Test
    void aProofWithoutNameDoesNotServeWhoseNameIsOnlyDeclared() {
        assertThat(Comparison.of(person(RealNameLevel.REGISTERED), of(null, proved(ID, null)))
                        .refusal())
                .contains(Comparison.NAME_NOT_PROVED);
    }

    private static UpgradeAccount enterprise() {
        return new UpgradeAccount.OfEnterprise(USCC, FIRM, standing(RealNameLevel.VERIFIED));
    }

    private static UpgradeAccount person(RealNameLevel level) {
        return new UpgradeAccount.OfPerson(ID, NAME, standing(level));
    }

    private static RealNameStanding standing(RealNameLevel level) {
        return new RealNameStanding(level, null, null, null, null);
    }

    private static ProvedPerson proved(IdentityDocument document, @Nullable PersonName name) {
        return new ProvedPerson(List.of(document), name);
    }

    private static VerifiedIdentity of(@Nullable ProvedEnterprise enterprise, @Nullable ProvedPerson person) {
        return new VerifiedIdentity("uc-ca", "somebody", enterprise, person, RealNameLevel.CERTIFIED, Map.of());
    }
}
