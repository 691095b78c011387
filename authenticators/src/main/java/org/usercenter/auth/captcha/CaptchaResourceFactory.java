package org.usercenter.auth.captcha;

import java.time.InstantSource;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.usercenter.auth.code.SourceThrottle;

/** Puts {@link CaptchaResource} under {@code /realms/<realm>/uc-captcha}. */
public final class CaptchaResourceFactory implements RealmResourceProviderFactory {
    static final String ID = "uc-captcha";
    private static final int PER_MINUTE = 120;

    private final SourceThrottle throttle = new SourceThrottle(PER_MINUTE, InstantSource.system());

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Resources(new CaptchaResource(session, throttle));
    }

    @Override
    public void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private record Resources(CaptchaResource resource) implements RealmResourceProvider {
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
