package org.usercenter.auth.upgrade;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.ConsentStore;
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
        FaceConsent.now("2026-11").give(sitting);

        assertThat(FaceConsent.find(sitting, "2026-11"))
                .hasValueSatisfying(consent -> assertThat(consent.version()).isEqualTo("2026-11"));
        assertThat(FaceConsent.find(sitting, "2026-12")).isEmpty();
    }

    @Test
    void aConsentIsKeptBesideTheAccountAndToldOfInTheJournal() {
        List<Object> kept = new ArrayList<>();
        ConsentStore consents = fake(ConsentStore.class, (proxy, method, arguments) -> {
            kept.addAll(List.of(arguments[1], arguments[2], arguments[3]));
            return null;
        });
        Journal journal = fake(Journal.class, (proxy, method, arguments) -> kept.add(arguments[1]));
        UserCenterStore store = fake(
                UserCenterStore.class,
                (proxy, method, arguments) -> method.getName().equals("consents") ? consents : journal);
        FaceConsent consent = FaceConsent.now("2026-11");

        consent.keep(store, fake(RealmModel.class, (proxy, method, arguments) -> null), "user-1", "127.0.0.1");

        assertThat(kept)
                .containsExactly(
                        "user-1",
                        ConsentKind.FACE,
                        new Consent("2026-11", consent.at()),
                        new JournalEntry(
                                "face.consent",
                                "user-1",
                                "user-1",
                                "success",
                                "uc-face",
                                "127.0.0.1",
                                Map.of("version", "2026-11")));
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FaceConsentTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void versionAndTimeStandAmongTheEvidenceOfTheProof() {
        FaceConsent.now("2026-11").give(sitting);
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
