package org.usercenter.account.member;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Fake;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an enterprise may ask and cause in a day. */
@Tag("A7")
final class MemberLimitsTest {

    private static final Map<String, FieldCode> MOBILE = Map.of("mobile", FieldCode.MOBILE_TAKEN);
    private static final String NUMBER = "+8613800138000";

    private final Map<String, Integer> uses = new HashMap<>();
    private final EnterpriseScope scope = scope();

    @Test
    void whatAnEnterpriseKnowsOfItsOwnMembersCostsNothing() {
        IntStream.range(0, 200).forEach(i -> asked(new Taken(MOBILE, true), ProblemCode.INVALID));

        assertThat(used("member.taken")).isZero();
        assertThatCode(() -> new TakenQuestion(scope).refuseTaken(() -> new Taken(Map.of(), true)))
                .doesNotThrowAnyException();
        assertThat(used("member.taken")).isZero();
    }

    @Test
    void whatOthersHaveIsSaidAHundredTimesADay() {
        IntStream.range(0, 100).forEach(i -> asked(new Taken(MOBILE, false), ProblemCode.INVALID));

        asked(new Taken(MOBILE, false), ProblemCode.TOO_MANY);
    }

    @Test
    void aCheckComparesWithTheSmsThatAreLeftAndCountsNone() {
        SmsQuota quota = new SmsQuota(scope);
        uses.put("member.sms.enterprise", 498);

        assertThatCode(() -> quota.check(NUMBER, 1)).doesNotThrowAnyException();
        refused(ProblemCode.TOO_MANY, () -> quota.check(NUMBER, 2));
        assertThat(uses).isEqualTo(Map.of("member.sms.enterprise", 498));
    }

    @Test
    void aCheckComparesWithTheSmsOfANumberAndOfAllTogether() {
        SmsQuota quota = new SmsQuota(scope);
        uses.put("member.sms.number", 5);
        refused(ProblemCode.TOO_MANY, () -> quota.check(NUMBER, 0));

        uses.put("member.sms.number", 4);
        assertThatCode(() -> quota.check(NUMBER, 400)).doesNotThrowAnyException();

        uses.put("member.sms.realm", 19_999);
        assertThatCode(() -> quota.check(NUMBER, 0)).doesNotThrowAnyException();
        refused(ProblemCode.TOO_MANY, () -> quota.check(NUMBER, 1));
    }

    private void asked(Taken answer, ProblemCode code) {
        refused(code, () -> new TakenQuestion(scope).refuseTaken(() -> answer));
    }

    private static void refused(ProblemCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private int used(String limit) {
        return uses.getOrDefault(limit, 0);
    }

    private EnterpriseScope scope() {
        RealmModel realm = Fake.of(RealmModel.class, Map.of("getId", arguments -> "realm"));
        UserModel user = Fake.of(UserModel.class, Map.of("getId", arguments -> "me"));
        Membership owner = new Membership(
                "group", "me", Uscc.parse("91350100M000100Y43"), EnterpriseName.parse("甲公司"), MemberRole.OWNER, false);
        MembershipStore memberships =
                Fake.of(MembershipStore.class, Map.of("membership", arguments -> Optional.of(owner)));
        RateLimits limits = limits();
        UserCenterStore store = Fake.of(
                UserCenterStore.class, Map.of("memberships", arguments -> memberships, "limits", arguments -> limits));
        KeycloakSession session = Fake.of(KeycloakSession.class, Map.of("getProvider", arguments -> store));
        return EnterpriseScope.of(
                Call.inBackground(session, new Caller(realm, user, "session", "password", Instant.EPOCH, "192.0.2.1")),
                "group");
    }

    private RateLimits limits() {
        return new RateLimits() {
            @Override
            public boolean tryAcquire(RealmModel of, RateLimit limit, String subject) {
                return left(of, limit, subject) > 0 && uses.merge(limit.name(), 1, Integer::sum) > 0;
            }

            @Override
            public void giveBack(RealmModel of, RateLimit limit, String subject) {
                uses.merge(limit.name(), -1, Integer::sum);
            }

            @Override
            public int left(RealmModel of, RateLimit limit, String subject) {
                return Math.max(limit.max() - used(limit.name()), 0);
            }

            @Override
            public int secondsUntilFree(RealmModel of, RateLimit limit, String subject) {
                return left(of, limit, subject) > 0 ? 0 : 1;
            }
        };
    }
}
