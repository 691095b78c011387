package org.usercenter.auth.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/** Who confirms what was declared. */
@Tag("A1")
class ProspectTest {
    private static final Identity PERSON = new Identity.OfPerson(PersonName.parse("张三"), LocalDate.of(2030, 1, 1));

    @Test
    void anAuthorityIsAskedForAnotherName() {
        Prospect prospect = Prospect.of(PERSON, Set.of(DeclaredField.NAME), false);

        assertThat(prospect).isEqualTo(Prospect.CHECK);
        assertThat(prospect.change("before", Instant.EPOCH).review()).isEqualTo(ReviewState.REVERIFY);
    }

    @Test
    void noAuthorityConfirmsAnotherLastDay() {
        Prospect prospect = Prospect.of(PERSON, Set.of(DeclaredField.VALIDITY), false);

        assertThat(prospect).isEqualTo(Prospect.TERM);
        assertThat(prospect.change("before", Instant.EPOCH)).satisfies(change -> {
            assertThat(change.level()).isEqualTo(RealNameLevel.REGISTERED);
            assertThat(change.review()).isEqualTo(ReviewState.REVIEW);
            assertThat(change.evidence()).isEqualTo("before");
        });
    }

    @Test
    void anotherNameBesideItDoesNotBringTheLevelBackWithTheLastDay() {
        assertThat(Prospect.of(PERSON, EnumSet.of(DeclaredField.NAME, DeclaredField.VALIDITY), false))
                .isEqualTo(Prospect.TERM);
    }

    @Test
    void norDoesAnotherNameThatIsDeclaredAfterIt() {
        assertThat(Prospect.of(PERSON, Set.of(DeclaredField.NAME), true)).isEqualTo(Prospect.TERM);
    }

    @Test
    void withoutTheRepresentativesDocumentTheOperatorsLookAtIt() {
        Identity enterprise = new Identity.OfEnterprise("group", EnterpriseName.parse("深圳市样例有限公司"), null, null);

        assertThat(Prospect.of(enterprise, Set.of(DeclaredField.NAME), false)).isEqualTo(Prospect.REVIEW);
    }
}
