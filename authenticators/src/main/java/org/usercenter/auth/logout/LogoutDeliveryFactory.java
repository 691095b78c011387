package org.usercenter.auth.logout;

/** Makes {@link LogoutDelivery}s. */
public final class LogoutDeliveryFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public LogoutDeliveryFactory() {
        super(LogoutNotices.KIND, LogoutDelivery::new);
    }
}
