package org.usercenter.auth.demo;

import java.time.Instant;
import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/** Creates the demo's accounts that are not there yet. */
final class DemoAccounts implements Provider {

    static final String REALM = "user-center";
    private static final Logger LOG = Logger.getLogger(DemoAccounts.class);

    private final KeycloakSession session;

    DemoAccounts(KeycloakSession session) {
        this.session = session;
    }

    void create(List<DemoAccount> accounts) {
        RealmModel realm = session.realms().getRealmByName(REALM);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        accounts.stream()
                .filter(account -> session.users().getUserByUsername(realm, account.loginName()) == null)
                .forEach(account -> create(realm, account));
    }

    private void create(RealmModel realm, DemoAccount account) {
        LoginName loginName = LoginName.parse(account.loginName());
        IdentityDocument document = IdentityDocument.parse(DocumentType.RESIDENT_ID, account.idNumber());
        MobileNumber mobile = MobileNumber.parse(account.mobile());

        UserModel user = session.users().addUser(realm, loginName.value());
        user.setEnabled(true);
        user.credentialManager().updateCredential(UserCredentialModel.password(account.password()));

        UserCenterStore store = session.getProvider(UserCenterStore.class);
        Instant now = Instant.now();
        store.identifiers().add(realm, user.getId(), IdentifierKind.MOBILE, mobile.e164());
        store.identifiers().add(realm, user.getId(), IdentifierKind.ID_NUMBER, document.indexValue());
        PersonName name = PersonName.parse(account.name());
        store.persons().create(realm, user.getId(), new NewPerson(name, document, null, new Consent("demo", now)));
        RealNameLevel level = RealNameLevel.of(account.level());
        ReviewState review = level == RealNameLevel.REGISTERED ? ReviewState.REVIEW : ReviewState.NONE;
        store.realNames().record(realm, user.getId(), new RealNameChange(level, "demo", "", now, null, review));
        LOG.infof("Demo account %s created", loginName.value());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
