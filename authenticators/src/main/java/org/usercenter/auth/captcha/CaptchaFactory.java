package org.usercenter.auth.captcha;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Captcha}s, one for each Keycloak session. */
public interface CaptchaFactory extends ProviderFactory<Captcha> {}
