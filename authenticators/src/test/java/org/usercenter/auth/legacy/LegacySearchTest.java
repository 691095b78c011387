package org.usercenter.auth.legacy;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.legacy.LegacyNumber.Comparison;
import org.usercenter.auth.legacy.LegacySearch.OldSystem;
import org.usercenter.auth.legacy.LegacySearch.Result;
import org.usercenter.auth.legacy.LegacySearch.Typed;
import org.usercenter.auth.proof.Suggested;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.legacy.LegacyPassword;
import org.usercenter.storage.legacy.LegacyRoles;
import org.usercenter.storage.legacy.LegacyUnavailableException;
import org.usercenter.storage.legacy.LegacyUser;
import org.usercenter.storage.legacy.LegacyUser.LegacyParticulars;
import org.usercenter.storage.legacy.LegacyUsers;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("P4")
class LegacySearchTest {
    private static final String USCC = "91440300MA5TEXT03E";
    /** SM3 of abc. */
    private static final String HASH = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    private static final LegacyUser USER = new LegacyUser(
            "old",
            "7",
            "zhang.san",
            USCC,
            new LegacyParticulars("张三", "深圳市示例建设有限公司", "13900000000", "a@example.com", "示范路 1 号"),
            new LegacyPassword(HASH, "a"),
            List.of("BIDDER"));

    /** An old system with that user, or one that cannot be asked. */
    private record Fake(boolean asksPassword, boolean down) implements LegacyUsers {
        @Override
        public Optional<LegacyUser> find(String account) {
            if (down) {
                throw unavailable();
            }
            return account.equals(USER.account()) ? Optional.of(USER) : Optional.empty();
        }

        @Override
        public LegacyPassword.Order passwordOrder() {
            return LegacyPassword.Order.SALT_FIRST;
        }

        @Override
        public LegacyRoles roles() {
            throw new UnsupportedOperationException();
        }
    }

    private static LegacyUnavailableException unavailable() {
        return new LegacyUnavailableException("down");
    }

    @Test
    void theRightPairIsFound() {
        assertThat(find(new Fake(false, false), typed(USCC, null)))
                .isEqualTo(new Result.Found("c1", USER, new Comparison.Enterprise(Uscc.parse(USCC), true), false));
    }

    @Test
    void anotherNumberAndAnotherAccountAreAnsweredAlike() {
        assertThat(find(new Fake(false, false), typed("91440300MA5DEM012D", null)))
                .isEqualTo(find(new Fake(false, false), new Typed("nobody", USCC, null)))
                .isEqualTo(new Result.None());
    }

    @Test
    void whereTheOldPasswordIsAskedForItHasToBeRight() {
        assertThat(find(new Fake(true, false), typed(USCC, "wrong"))).isEqualTo(new Result.None());
        assertThat(find(new Fake(true, false), typed(USCC, null))).isEqualTo(new Result.None());
        assertThat(find(new Fake(true, false), typed(USCC, "bc"))).isInstanceOf(Result.Found.class);
    }

    @Test
    void aSystemThatIsDownHarmsNobodyWhomAnotherKnows() {
        LegacySearch search = new LegacySearch(
                List.of(new OldSystem("c1", new Fake(false, true)), new OldSystem("c2", new Fake(false, false))));
        assertThat(search.find(typed(USCC, null))).isInstanceOf(Result.Found.class);
        assertThatExceptionOfType(LegacyUnavailableException.class)
                .isThrownBy(() -> search.find(new Typed("nobody", USCC, null)));
    }

    @Test
    void theProofIsOfLevelOneAndTellsWhoTheOldUserWas() {
        VerifiedIdentity proof = LegacyIdentity.of("c1", USER, new Comparison.Enterprise(Uscc.parse(USCC), true))
                .orElseThrow();
        assertThat(proof.level()).isEqualTo(RealNameLevel.REGISTERED);
        assertThat(LegacyIdentity.key(proof)).isEqualTo("old:7");
        assertThat(LegacyIdentity.component(proof)).isEqualTo("c1");
        assertThat(LegacyIdentity.roles(proof)).containsExactly("BIDDER");
    }

    @Test
    void anEnterpriseWithoutANameCannotComeOver() {
        LegacyUser nameless = new LegacyUser(
                "old",
                "8",
                "nameless",
                USCC,
                new LegacyParticulars(null, null, null, null, null),
                new LegacyPassword(null, null),
                List.of());
        assertThat(LegacyIdentity.of("c1", nameless, new Comparison.Enterprise(Uscc.parse(USCC), true)))
                .isEmpty();
    }

    @Test
    void mobileAndEmailAreShownOnlyToWhoKnewThePassword() {
        Suggested stranger = LegacyIdentity.suggested(USER, true, false);
        assertThat(stranger.mobile()).isNull();
        assertThat(stranger.email()).isNull();
        assertThat(stranger.loginName()).isEqualTo("zhang.san");
        assertThat(LegacyIdentity.suggested(USER, true, true).mobile()).isEqualTo("13900000000");
    }

    private static Result find(LegacyUsers users, Typed typed) {
        return new LegacySearch(List.of(new OldSystem("c1", users))).find(typed);
    }

    private static Typed typed(String number, @Nullable String password) {
        return new Typed(USER.account(), number, password);
    }
}
