package org.usercenter.auth.material;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.flow.BrowserTab;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;

/** Which materials a page asks for, kept in its authentication session. Nothing else is taken from the browser. */
final class MaterialSitting {

    /** Tells this sitting from those before and after it in the same tab: Keycloak's restart keeps the tab and clears notes. */
    static final String PLACE_NOTE = "uc.materials.place";

    private static final String KINDS_NOTE = "uc.materials";
    /** What lies about when somebody has left is gone that long after the session. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final AuthenticationSessionModel session;

    MaterialSitting(AuthenticationSessionModel session) {
        this.session = session;
    }

    /** The browser's own, by its cookie; empty when there is none for that client and tab. */
    static Optional<MaterialSitting> find(KeycloakSession keycloak, @Nullable String clientId, @Nullable String tab) {
        return BrowserTab.find(keycloak, clientId, tab).map(MaterialSitting::new);
    }

    /** From now on these are asked for, and no others. */
    void ask(Collection<DocumentKind> kinds) {
        session.setAuthNote(KINDS_NOTE, kinds.stream().map(DocumentKind::code).collect(Collectors.joining(",")));
        if (session.getAuthNote(PLACE_NOTE) == null) {
            session.setAuthNote(PLACE_NOTE, SecretGenerator.getInstance().generateSecureID());
        }
    }

    /** Whether something was ever asked for, so that there can be documents. */
    boolean hasPlace() {
        return session.getAuthNote(PLACE_NOTE) != null;
    }

    /** What is asked for. */
    List<DocumentKind> asked() {
        String note = session.getAuthNote(KINDS_NOTE);
        return note == null
                ? List.of()
                : Arrays.stream(note.split(","))
                        .map(DocumentKind::ofCode)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Where its documents are until there is an account. */
    DraftPlace place() {
        return new DraftPlace(String.join(
                ".",
                session.getParentSession().getId(),
                session.getTabId(),
                Objects.toString(session.getAuthNote(PLACE_NOTE), "")));
    }

    /** Whose uploads are counted together: all tabs of the browser. */
    String counted() {
        return session.getParentSession().getId();
    }

    String clientId() {
        return session.getClient().getClientId();
    }

    String tab() {
        return session.getTabId();
    }

    /** When what was sent now may go: the session itself ends after so long without a page. */
    static Instant end(RealmModel realm) {
        int longest = Math.max(
                realm.getAccessCodeLifespanLogin(),
                Math.max(realm.getAccessCodeLifespan(), realm.getAccessCodeLifespanUserAction()));
        return Instant.ofEpochMilli(Time.currentTimeMillis())
                .plusSeconds(longest)
                .plus(GRACE);
    }
}
