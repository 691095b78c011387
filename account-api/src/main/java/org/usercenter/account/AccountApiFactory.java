package org.usercenter.account;

import java.io.IOException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.util.JsonSerialization;
import org.usercenter.account.imports.ImportWorkers;
import org.usercenter.account.openapi.Description;
import org.usercenter.storage.document.content.DecodingMemory;
import org.usercenter.storage.document.view.DocumentViewer;
import org.usercenter.storage.provider.PlainFactory;

/** Puts {@link AccountApi} under {@code /realms/<realm>/user-center}. */
public final class AccountApiFactory extends PlainFactory<RealmResourceProvider>
        implements RealmResourceProviderFactory {

    /** Two documents are drawn at a time; the others wait. */
    private static final long DRAWING = 96L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DocumentViewer viewer = new DocumentViewer(new DecodingMemory(DRAWING, PATIENCE));
    private volatile @Nullable String description;

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public AccountApiFactory() {
        super("user-center");
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new AccountApi(session, this::description, viewer);
    }

    /** Made at the first use; two threads that make it at the same moment make the same. */
    private String description() {
        String made = description;
        if (made == null) {
            try {
                made = JsonSerialization.writeValueAsString(Description.of(AccountApi.class));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            description = made;
        }
        return made;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        new ImportWorkers().register(factory);
    }
}
