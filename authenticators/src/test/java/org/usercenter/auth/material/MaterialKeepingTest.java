package org.usercenter.auth.material;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.usercenter.auth.cloud.MapScope;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an upload that is not taken costs its sender. */
@Tag("R2")
class MaterialKeepingTest {
    private static final String PER_SESSION = "material.per-session";
    private static final String PER_SOURCE = "material.per-source";
    private static final StoredDocument KEPT = new StoredDocument(
            new DocumentId("0d4f1c1e-8a7b-4c55-9a3e-0123456789ab"),
            DocumentKind.LICENCE,
            MediaKind.JPEG,
            1_000,
            Instant.EPOCH);

    private final MaterialServer server = new MaterialServer(MaterialConfig.read(new MapScope(Map.of("at-once", "1"))));
    private final Map<String, Integer> counted = new HashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();

    @Test
    void anUploadThatIsAskedToComeAgainIsNotCounted() throws Exception {
        try (MaterialServer.Place others = server.enter("10.9.9.9")) {
            assertThatThrownBy(this::send).isInstanceOf(MaterialRefusal.class).hasMessage("busy");
        }

        assertThat(counted).isEmpty();
    }

    @Test
    void anUploadBeyondTheLimitOfItsAddressDoesNotCountForTheSession() {
        reached.add(PER_SOURCE);

        assertThatThrownBy(this::send).isInstanceOf(MaterialRefusal.class).hasMessage("too-many");

        assertThat(counted).containsEntry(PER_SESSION, 0).doesNotContainKey(PER_SOURCE);
    }

    @Test
    void anUploadBeyondALimitLeavesItsPlace() {
        reached.add(PER_SESSION);

        assertThatThrownBy(this::send).hasMessage("too-many");
        assertThatThrownBy(this::send).as("not that all places are taken").hasMessage("too-many");
    }

    @Test
    void everyReadingStandsInTheJournalWithoutWhoReads() throws Exception {
        new MaterialKeeping(session(), server, sitting()).read(KEPT.id());

        assertThat(journal).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("material.read");
            assertThat(entry.actorId()).as("nobody is known yet").isNull();
            assertThat(entry.details())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("document", KEPT.id().value(), "kind", "licence"));
        });
    }

    @Test
    void whatIsNotThereIsNotJournaledAsRead() {
        assertThatThrownBy(() -> new MaterialKeeping(session(), server, sitting())
                        .read(new DocumentId(UUID.randomUUID().toString())))
                .hasMessage("gone");

        assertThat(journal).isEmpty();
    }

    private void send() throws MaterialRefusal {
        new MaterialKeeping(session(), server, sitting()).keep(DocumentKind.LICENCE, InputStream.nullInputStream());
    }

    private KeycloakSession session() {
        RateLimits limits = fake(RateLimits.class, (p, method, args) -> {
            String name = ((RateLimit) args[1]).name();
            boolean acquires = method.getName().equals("tryAcquire");
            if (acquires && reached.contains(name)) {
                return false;
            }
            counted.merge(name, acquires ? 1 : -1, Integer::sum);
            return acquires ? true : null;
        });
        DocumentStore documents = fake(DocumentStore.class, (p, method, args) -> switch (method.getName()) {
            case "countDrafts" -> 0L;
            case "findOfDraft" -> KEPT.id().equals(args[2]) ? Optional.of(KEPT) : Optional.empty();
            default -> throw new UnsupportedOperationException(method.getName());
        });
        Journal written = fake(Journal.class, (p, method, args) -> {
            journal.add((JournalEntry) args[1]);
            return null;
        });
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> switch (method.getName()) {
            case "limits" -> limits;
            case "documents" -> documents;
            case "journal" -> written;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        RealmModel realm = fake(RealmModel.class, (p, method, args) -> "realm");
        RealmProvider realms = fake(RealmProvider.class, (p, method, args) -> realm);
        ClientConnection connection = fake(ClientConnection.class, (p, method, args) -> "10.1.2.3");
        KeycloakContext context = fake(KeycloakContext.class, (p, method, args) -> switch (method.getName()) {
            case "getRealm" -> realm;
            case "getConnection" -> connection;
            default -> null;
        });
        KeycloakTransactionManager transactions = fake(KeycloakTransactionManager.class, (p, method, args) -> null);
        return fake(KeycloakSession.class, (self, method, args) -> switch (method.getName()) {
            case "getContext" -> context;
            case "getProvider" -> args[0] == UserCenterStore.class ? store : null;
            case "getTransactionManager" -> transactions;
            case "realms" -> realms;
            case "getKeycloakSessionFactory" -> fake(KeycloakSessionFactory.class, (p, called, a) -> self);
            default -> null;
        });
    }

    private static MaterialSitting sitting() {
        RootAuthenticationSessionModel parent = fake(RootAuthenticationSessionModel.class, (p, method, args) -> "root");
        return new MaterialSitting(
                fake(AuthenticationSessionModel.class, (p, method, args) -> switch (method.getName()) {
                    case "getParentSession" -> parent;
                    case "getAuthNote" -> DocumentKind.LICENCE.code();
                    default -> null;
                }));
    }

    /** A handler of the JDK's proxies, which may answer nothing. */
    private interface Answers {
        @Nullable
        Object answer(Object self, Method method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        InvocationHandler handler = answers::answer;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
