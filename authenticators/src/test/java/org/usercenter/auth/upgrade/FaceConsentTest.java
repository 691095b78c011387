package org.usercenter.auth.upgrade;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
class FaceConsentTest {
    private final Map<String, String> notes = new HashMap<>();
    private final AuthenticationSessionModel sitting = (AuthenticationSessionModel) Proxy.newProxyInstance(
            AuthenticationSessionModel.class.getClassLoader(),
            new Class<?>[] {AuthenticationSessionModel.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getAuthNote" -> notes.get((String) arguments[0]);
                case "setAuthNote" -> notes.put((String) arguments[0], (String) arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void nobodyHasConsentedBefore() {
        assertThat(FaceConsent.find(sitting, "2026-11")).isEmpty();
    }

    @Test
    void aConsentHoldsForTheTextThatWasRead() {
        FaceConsent.give(sitting, "2026-11");

        assertThat(FaceConsent.find(sitting, "2026-11"))
                .hasValueSatisfying(consent -> assertThat(consent.version()).isEqualTo("2026-11"));
        assertThat(FaceConsent.find(sitting, "2026-12")).isEmpty();
    }

    @Test
    void versionAndTimeStandAmongTheEvidenceOfTheProof() {
        FaceConsent.give(sitting, "2026-11");
        FaceConsent consent = FaceConsent.find(sitting, "2026-11").orElseThrow();
        VerifiedIdentity proof = new VerifiedIdentity(
                "uc-face",
                "somebody",
                null,
                new ProvedPerson(List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")), null),
                RealNameLevel.CERTIFIED,
                Map.of("similarity", "96.42"));

        assertThat(consent.addTo(proof).evidence())
                .isEqualTo(Map.of(
                        "similarity", "96.42",
                        "consent", "2026-11",
                        "consentAt", consent.at().toString()));
    }
}
