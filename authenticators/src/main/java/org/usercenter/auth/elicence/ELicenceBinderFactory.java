package org.usercenter.auth.elicence;

import org.usercenter.auth.scan.EnterpriseBinderFactory;

/** For registrations by a licence. */
public final class ELicenceBinderFactory extends EnterpriseBinderFactory {
    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ELicenceBinderFactory() {
        super(ELicenceWay.ID);
    }
}
