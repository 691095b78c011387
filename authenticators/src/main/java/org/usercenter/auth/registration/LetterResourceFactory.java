package org.usercenter.auth.registration;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link LetterResource} under {@code /realms/<realm>/uc-letter}. */
public final class LetterResourceFactory extends RealmResourceFactory {

    private final LetterPress press = new LetterPress();

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LetterResourceFactory() {
        super(LetterResource.PROVIDER);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new LetterResource(session, press);
    }
}
