package org.usercenter.auth.broker;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L4")
class HolderQuestionTest {

    private static String shown(String label, @Nullable ProvedEnterprise enterprise, @Nullable ProvedPerson person) {
        VerifiedIdentity proof = enterprise == null && person == null
                ? null
                : new VerifiedIdentity("guangdong", label, enterprise, person, RealNameLevel.CERTIFIED, Map.of());
        return HolderQuestion.shown(new BrokerIdentity("gd", "guangdong", "u1", label, proof));
    }

    @Test
    void ofAHumanTheFirstCharacterIsShown() {
        ProvedPerson person = new ProvedPerson(
                List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
                PersonName.parse("欧阳修"));

        assertThat(shown("欧阳修", null, person)).isEqualTo("欧**");
    }

    @Test
    void anEnterpriseIsShownByItsName() {
        ProvedEnterprise enterprise =
                new ProvedEnterprise(Uscc.parse("91440300MA5TEXT03E"), EnterpriseName.parse("深圳市示例有限公司"));

        assertThat(shown("深圳市示例有限公司", enterprise, null)).isEqualTo("深圳市示例有限公司");
    }

    @Test
    void whoeverIsNotProvedIsShownAsAHuman() {
        assertThat(shown("😀 深圳市示例有限公司", null, null)).isEqualTo("😀**");
        assertThat(shown("", null, null)).isEmpty();
    }
}
