package org.usercenter.auth.sharedca;

import org.usercenter.auth.scan.EnterpriseBinderFactory;

/** For registrations by a shared CA. */
public final class SharedCaBinderFactory extends EnterpriseBinderFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public SharedCaBinderFactory() {
        super(SharedCaWay.ID);
    }
}
