package org.usercenter.auth.material;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose documents are seen in a tab, which Keycloak's restart keeps while it clears the notes. */
@Tag("R2")
class MaterialSittingTest {
    private final Map<String, String> notes = new HashMap<>();
    private final AuthenticationSessionModel session = session();
    private final MaterialSitting sitting = new MaterialSitting(session);

    @Test
    void thePlaceStaysWhileOneAndTheSamePersonGoesOn() {
        DraftPlace place = asked();

        sitting.ask(List.of(DocumentKind.COMMITMENT));

        assertThat(sitting.place()).isEqualTo(place);
    }

    @Test
    void whoComesNextInTheSameTabHasAPlaceOfHisOwn() {
        DraftPlace place = asked();

        notes.clear();

        assertThat(sitting.hasPlace()).isFalse();
        assertThat(sitting.place()).isNotEqualTo(place);
        assertThat(asked()).isNotEqualTo(place);
    }

    @Test
    void whoGoesBackWithinTheFlowKeepsWhatHeHasSent() {
        DraftPlace place = asked();
        Runnable afterwards = Materials.carryOver(session);

        notes.clear();
        afterwards.run();

        assertThat(sitting.place()).isEqualTo(place);
        assertThat(asked()).isEqualTo(place);
    }

    @Test
    void whereNothingWasAskedForNothingIsCarriedOver() {
        Materials.carryOver(session).run();

        assertThat(notes).isEmpty();
    }

    private DraftPlace asked() {
        sitting.ask(List.of(DocumentKind.LICENCE));
        return sitting.place();
    }

    private AuthenticationSessionModel session() {
        RootAuthenticationSessionModel root = fake(RootAuthenticationSessionModel.class, (p, method, args) -> "root");
        return fake(AuthenticationSessionModel.class, (p, method, args) -> switch (method.getName()) {
            case "getParentSession" -> root;
            case "getTabId" -> "tab";
            case "getAuthNote" -> notes.get(args[0]);
            case "setAuthNote" -> notes.put((String) args[0], (String) args[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
