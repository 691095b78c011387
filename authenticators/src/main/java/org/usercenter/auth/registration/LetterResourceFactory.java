package org.usercenter.auth.registration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link LetterResource} under {@code /realms/<realm>/uc-letter}. */
public final class LetterResourceFactory implements RealmResourceProviderFactory {

    private final LetterPress press = new LetterPress();

    @Override
    public String getId() {
        return LetterResource.PROVIDER;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new LetterResource(session, press));
    }

    @Override
    public void init(Config.Scope scope) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing that has to be closed.
    }

    private record Resources(LetterResource resource) implements RealmResourceProvider {
        @Override
        public Object getResource() {
            return resource;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
