package org.usercenter.auth.captcha;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.storage.crypto.CryptoProvider;

/** Makes {@link AltchaCaptcha}s. Settings: {@code spi-uc-captcha--altcha--max-number} and {@code --lifespan}. */
public final class AltchaCaptchaFactory implements CaptchaFactory {
    private static final String MAX_NUMBER = "max-number";
    private static final String LIFESPAN = "lifespan";

    private AltchaSettings settings =
            new AltchaSettings(AltchaSettings.DEFAULT_MAX_NUMBER, AltchaSettings.DEFAULT_LIFESPAN);

    @Override
    public String getId() {
        return "altcha";
    }

    @Override
    public Captcha create(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        // The key follows from the server's index key, so that there is no further secret to keep.
        String key = session.getProvider(CryptoProvider.class).index().hash("altcha-key", realm.getId());
        String url = CaptchaResource.url(session, CaptchaResource.CHALLENGE);
        return new AltchaCaptcha(new AltchaPuzzles(key, settings), session.singleUseObjects(), realm.getId(), url);
    }

    /** @throws IllegalArgumentException when a setting is out of its range */
    @Override
    public void init(Config.Scope config) {
        settings = new AltchaSettings(
                config.getInt(MAX_NUMBER, AltchaSettings.DEFAULT_MAX_NUMBER),
                config.getInt(LIFESPAN, AltchaSettings.DEFAULT_LIFESPAN));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs nothing of the others.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(MAX_NUMBER)
                .type("int")
                .helpText("Difficulty: the browser tries half as many hashes on average, 1000 to 10000000.")
                .defaultValue(AltchaSettings.DEFAULT_MAX_NUMBER)
                .add()
                .property()
                .name(LIFESPAN)
                .type("int")
                .helpText("Seconds in which a puzzle must be solved and handed in, 30 to 3600.")
                .defaultValue(AltchaSettings.DEFAULT_LIFESPAN)
                .add()
                .build();
    }
}
