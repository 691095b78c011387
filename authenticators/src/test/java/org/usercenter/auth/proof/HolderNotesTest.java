package org.usercenter.auth.proof;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
class HolderNotesTest {
    private final Map<String, String> notes = new HashMap<>();
    private final AuthenticationSessionModel sitting = (AuthenticationSessionModel) Proxy.newProxyInstance(
            AuthenticationSessionModel.class.getClassLoader(),
            new Class<?>[] {AuthenticationSessionModel.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getUserSessionNotes" -> Map.copyOf(notes);
                case "setUserSessionNote" -> notes.put((String) arguments[0], (String) arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private static VerifiedIdentity proof(Map<String, String> evidence) {
        return new VerifiedIdentity(
                "uc-elicence",
                "某某有限公司",
                new ProvedEnterprise(Uscc.parse("91440300MA5TEXT03E"), EnterpriseName.parse("某某有限公司")),
                null,
                RealNameLevel.CERTIFIED,
                evidence);
    }

    @Test
    void asWhomSomebodyActedIsNotedForTheSession() {
        HolderNotes.keep(sitting, proof(Map.of("role", "AGENT", "authorisation", "FULL", "fingerprint", "ab")));

        assertThat(notes).isEqualTo(Map.of("uc.holder-role", "AGENT", "uc.holder-authorisation", "FULL"));
    }

    @Test
    void aProofThatDoesNotSayLeavesNothing() {
        HolderNotes.keep(sitting, proof(Map.of("fingerprint", "ab")));

        assertThat(notes).isEmpty();
    }

    @Test
    void whatAnEarlierProofSaidDoesNotStay() {
        HolderNotes.keep(sitting, proof(Map.of("role", "AGENT", "authorisation", "FULL")));

        HolderNotes.keep(sitting, proof(Map.of("role", "LEGAL_REP")));

        assertThat(notes).containsEntry("uc.holder-role", "LEGAL_REP").containsEntry("uc.holder-authorisation", "");
    }

    @Test
    void whatAProofSaidCanBeNotedWhenItIsAtHandNoMore() {
        Map<String, String> said = HolderNotes.of(proof(Map.of("role", "AGENT", "fingerprint", "ab")));
        assertThat(said).isEqualTo(Map.of("role", "AGENT"));

        HolderNotes.keep(sitting, said);
        assertThat(notes).isEqualTo(Map.of("uc.holder-role", "AGENT"));

        HolderNotes.keep(sitting, Map.of());
        assertThat(notes).containsEntry("uc.holder-role", "");
    }
}
