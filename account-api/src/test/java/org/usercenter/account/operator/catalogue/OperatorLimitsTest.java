package org.usercenter.account.operator.catalogue;

import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.business.Words;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B1")
@Tag("O8")
final class OperatorLimitsTest {
    private static final Set<AccountType> ALL = EnumSet.allOf(AccountType.class);

    @Test
    void aRoleIsClosedReopenedAndAsksForMore() {
        BusinessRole open = role(ALL, RealNameLevel.REGISTERED, null, List.of());
        BusinessRole strict = role(
                Set.of(AccountType.ENTERPRISE, AccountType.MEMBER),
                RealNameLevel.VERIFIED,
                Set.of(LoginWay.CA, LoginWay.SHAREDCA),
                List.of("settlement-bank"));

        assertThat(beyond(open, edit("closed", List.of(), "1", List.of(), List.of())))
                .isEmpty();
        assertThat(beyond(open, edit("true", List.of("person"), "3", List.of("ca"), List.of("settlement-bank"))))
                .isEmpty();
        assertThat(beyond(
                        strict,
                        edit(
                                "true",
                                List.of("member"),
                                "3",
                                List.of("ca"),
                                List.of("settlement-account", "settlement-bank"))))
                .isEmpty();
    }

    @Test
    void nothingThatARoleAsksForIsTakenBack() {
        BusinessRole strict = role(
                Set.of(AccountType.MEMBER), RealNameLevel.VERIFIED, Set.of(LoginWay.CA), List.of("settlement-bank"));

        assertThat(beyond(strict, edit("true", List.of(), "1", List.of(), List.of())))
                .containsOnlyKeys("accountTypes", "level", "ways", "particulars");
        assertThat(beyond(strict, edit("true", null, null, null, null)))
                .containsOnlyKeys("accountTypes", "level", "ways", "particulars");
        assertThat(beyond(
                        strict,
                        edit(
                                "true",
                                List.of("member", "person"),
                                "2",
                                List.of("ca", "sms"),
                                List.of("settlement-account"))))
                .containsOnlyKeys("accountTypes", "ways", "particulars");
    }

    @Test
    void aBusinessRoleStaysOne() {
        BusinessRole open = role(ALL, RealNameLevel.REGISTERED, null, List.of());

        assertThat(beyond(open, edit(null, null, null, null, null))).containsOnlyKeys("activatable");
        assertThat(beyond(open, edit(" ", null, null, null, null))).containsOnlyKeys("activatable");
    }

    @Test
    void whatWasMistakenAndSoAskedForTheStrictestIsNotRepairedByOperators() {
        BusinessRole nobody = role(Set.of(), RealNameLevel.CERTIFIED, Set.of(), List.of("shoe-size"));

        assertThat(beyond(nobody, edit("true", List.of("person"), "2", List.of("ca"), List.of())))
                .containsOnlyKeys("accountTypes", "level", "ways", "particulars");
    }

    @Test
    void nobodyElseEntersASystemAndPeopleAreLedToItsOwnHostsAlone() {
        for (String own : List.of(
                "https://land.example.test/login",
                "https://root.example.test:8443/",
                "HTTPS://BASE.example.test/a",
                "https://moved.example.org/as-an-administrator-said",
                " ")) {
            assertThat(beyond(ALL, own, List.of("member"))).as(own).isEmpty();
        }
        for (String other : List.of(
                "https://evil.example.org/",
                "https://moved.example.org/",
                "https://land.example.test@evil.example.org/",
                "https://land.example.test.evil.example.org/",
                "https://example.test/")) {
            assertThat(beyond(ALL, other, null)).as(other).containsOnlyKeys("entryUrl");
        }
        assertThat(beyond(Set.of(AccountType.MEMBER), null, List.of())).containsOnlyKeys("accountTypes");
        assertThat(beyond(Set.of(AccountType.MEMBER), null, List.of("member"))).isEmpty();
    }

    private static Map<String, FieldCode> beyond(BusinessRole before, CatalogueRoleEdit after) {
        return beyond(() -> new OperatorLimits().role(before, after));
    }

    private static Map<String, FieldCode> beyond(
            Set<AccountType> before, @Nullable String entry, @Nullable List<String> types) {
        return beyond(() -> new OperatorLimits()
                .system(client(), before, new CatalogueSystemEdit(null, null, null, entry, null, null, types)));
    }

    private static Map<String, FieldCode> beyond(Supplier<OperatorLimits> limits) {
        try {
            limits.get().require();
            return Map.of();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(ProblemCode.ADMINISTRATORS_ONLY);
            return refusal.fields();
        }
    }

    private static CatalogueRoleEdit edit(
            @Nullable String activatable,
            @Nullable List<String> types,
            @Nullable String level,
            @Nullable List<String> ways,
            @Nullable List<String> particulars) {
        return new CatalogueRoleEdit(activatable, types, level, ways, particulars, "说明", null);
    }

    private static BusinessRole role(
            Set<AccountType> types, RealNameLevel level, @Nullable Set<LoginWay> ways, List<String> particulars) {
        return new BusinessRole("id", "bidder", true, types, level, ways, particulars, new Words("", ""));
    }

    /** A client with addresses of every kind. */
    private static ClientModel client() {
        return (ClientModel) Proxy.newProxyInstance(
                ClientModel.class.getClassLoader(),
                new Class<?>[] {ClientModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRootUrl" -> "https://root.example.test";
                    case "getBaseUrl" -> "https://base.example.test/start";
                    case "getRedirectUris" ->
                        Set.of("https://land.example.test/*", "/relative/*", "*", "${authBaseUrl}/x", "app:/done");
                    case "getAttribute" -> "https://moved.example.org/as-an-administrator-said";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
