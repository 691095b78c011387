package org.usercenter.auth.agreement;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class AgreementInForceTest {

    @Test
    void itsVersionIsThatOfTheRegistrationsStep() {
        RealmModel realm = realm(Map.of("top", List.of(step("config"))), Map.of("config", " 2027-03 "));

        assertThat(AgreementInForce.version(realm)).contains("2027-03");
    }

    @Test
    void aStepWithinAnotherFlowIsFound() {
        AuthenticationExecutionModel inner = new AuthenticationExecutionModel();
        inner.setAuthenticatorFlow(true);
        inner.setFlowId("inner");
        inner.setRequirement(Requirement.REQUIRED);

        assertThat(AgreementInForce.version(
                        realm(Map.of("top", List.of(inner), "inner", List.of(step(null))), Map.of())))
                .contains("2026-11");
    }

    @Test
    void aRegistrationWithoutTheStepAsksForNone() {
        AuthenticationExecutionModel off = step("config");
        off.setRequirement(Requirement.DISABLED);

        assertThat(AgreementInForce.version(realm(Map.of("top", List.of(off)), Map.of("config", "2027-03"))))
                .isEmpty();
        assertThat(AgreementInForce.version(realm(Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void aSenselessVersionCountsAsTheDefault() {
        assertThat(read(" ").version()).isEqualTo("2026-11");
        assertThat(read("x".repeat(65)).version()).isEqualTo("2026-11");
        assertThat(read("x".repeat(64)).version()).hasSize(64);
    }

    @Test
    void whoAgreedToOtherVersionsAloneIsAsked() {
        Consent old = new Consent("2026-11", Instant.EPOCH);
        Consent current = new Consent("2027-03", Instant.EPOCH);

        assertThat(asks(List.of(old), "2027-03")).isTrue();
        assertThat(asks(List.of(current, old), "2027-03")).isFalse();
        // Back to an earlier version: it was agreed to already.
        assertThat(asks(List.of(current, old), "2026-11")).isFalse();
    }

    @Test
    @Tag("A5")
    void aMemberWhoseAccountOthersMadeIsAskedAndAnOperatorIsNot() {
        Membership membership = new Membership(
                "group",
                "main",
                Uscc.parse("91350100M000100Y43"),
                EnterpriseName.parse("福州某某有限公司"),
                MemberRole.INTERNAL,
                false);

        assertThat(ConfirmAgreement.asks(List.of(), "2027-03", () -> new Standing(false, List.of(membership))))
                .isTrue();
        assertThat(ConfirmAgreement.asks(List.of(), "2027-03", () -> new Standing(true, List.of())))
                .isTrue();
        assertThat(ConfirmAgreement.asks(List.of(), "2027-03", () -> new Standing(false, List.of())))
                .isFalse();
    }

    private static boolean asks(List<Consent> consents, String version) {
        return ConfirmAgreement.asks(consents, version, () -> {
            throw new AssertionError("not looked up for who was asked before");
        });
    }

    @Test
    void aTickForAnotherVersionThanTheShownOneIsNone() {
        assertThat(AgreementForm.fault(form("2026-11", "true"), "2027-03"))
                .contains("uc.register.error.agreement-changed");
        assertThat(AgreementForm.fault(form("2027-03", null), "2027-03")).contains("uc.register.error.agreement");
        assertThat(AgreementForm.fault(form("2027-03", "true"), "2027-03")).isEmpty();
    }

    private static MultivaluedMap<String, String> form(String version, @Nullable String agreed) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("version", version);
        if (agreed != null) {
            form.putSingle("agreed", agreed);
        }
        return form;
    }

    private static AgreementConfig read(String version) {
        return AgreementConfig.read(config(version));
    }

    private static AuthenticatorConfigModel config(String version) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(Map.of("agreement-version", version));
        return model;
    }

    private static AuthenticationExecutionModel step(@Nullable String config) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setAuthenticator("uc-register-agreement");
        step.setAuthenticatorConfig(config);
        step.setRequirement(Requirement.REQUIRED);
        return step;
    }

    /** No flow "top": the realm has no registration. */
    private static RealmModel realm(
            Map<String, List<AuthenticationExecutionModel>> flows, Map<String, String> versions) {
        AuthenticationFlowModel registration = new AuthenticationFlowModel();
        registration.setId("top");
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRegistrationFlow" -> flows.containsKey("top") ? registration : null;
                    case "getAuthenticationExecutionsStream" ->
                        flows.getOrDefault((String) arguments[0], List.of()).stream();
                    case "getAuthenticatorConfigById" -> config(versions.getOrDefault((String) arguments[0], ""));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
