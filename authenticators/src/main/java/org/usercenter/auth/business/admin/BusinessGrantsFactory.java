package org.usercenter.auth.business.admin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.usercenter.storage.provider.PlainFactory;

/** Makes {@code /admin/realms/<realm>/uc-business}. */
public final class BusinessGrantsFactory extends PlainFactory<AdminRealmResourceProvider>
        implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public BusinessGrantsFactory() {
        super("uc-business");
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        return new BusinessGrantsResource(session, realm, auth, adminEvent);
    }
}
