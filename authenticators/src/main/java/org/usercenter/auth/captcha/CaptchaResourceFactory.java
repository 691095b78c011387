package org.usercenter.auth.captcha;

import java.time.InstantSource;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.code.SourceThrottle;
import org.usercenter.auth.flow.RealmResourceFactory;

/** Puts {@link CaptchaResource} under {@code /realms/<realm>/uc-captcha}. */
public final class CaptchaResourceFactory extends RealmResourceFactory {
    static final String ID = "uc-captcha";
    private static final int PER_MINUTE = 120;

    private final SourceThrottle throttle = new SourceThrottle(PER_MINUTE, InstantSource.system());

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public CaptchaResourceFactory() {
        super(ID);
    }

    @Override
    protected Object resource(KeycloakSession session) {
        return new CaptchaResource(session, throttle);
    }
}
