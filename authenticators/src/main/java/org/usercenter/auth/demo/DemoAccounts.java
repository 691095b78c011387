package org.usercenter.auth.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.usercenter.auth.agreement.AgreementInForce;
import org.usercenter.auth.demo.DemoAccount.DemoEnterprise;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/** Creates the demo's accounts that are not there yet. */
final class DemoAccounts implements Provider {

    static final String REALM = "user-center";
    private static final int YEAR = 365;
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
        UserModel user = session.users().addUser(realm, loginName.value());
        user.setEnabled(true);
        user.credentialManager().updateCredential(UserCredentialModel.password(account.password()));

        RealNameLevel level = RealNameLevel.of(account.level());
        ReviewState review = level == RealNameLevel.REGISTERED ? ReviewState.REVIEW : ReviewState.NONE;
        RealNameChange change = new RealNameChange(level, "demo", "", Instant.now(), null, review);
        DemoEnterprises enterprises = new DemoEnterprises(session, realm);
        DemoEnterprise enterprise = account.enterprise();
        if (enterprise != null) {
            enterprises.create(user, account, enterprise, change);
        } else if (account.idNumber() != null) {
            createPerson(realm, user, account, account.idNumber(), change);
            enterprises.grant(new Holder.Person(user.getId()), account.business());
        } else {
            user.setLastName(account.name().substring(0, 1));
            user.setFirstName(account.name().substring(1));
            session.getProvider(UserCenterStore.class)
                    .consents()
                    .record(realm, user.getId(), ConsentKind.AGREEMENT, consent(realm));
        }
        account.memberOf().forEach(membership -> enterprises.join(user, membership));
        LOG.infof("Demo account %s created", loginName.value());
    }

    private void createPerson(
            RealmModel realm, UserModel user, DemoAccount account, String idNumber, RealNameChange level) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        IdentityDocument document = IdentityDocument.parse(DocumentType.RESIDENT_ID, idNumber);
        if (account.mobile() != null) {
            store.identifiers()
                    .add(
                            realm,
                            user.getId(),
                            IdentifierKind.MOBILE,
                            MobileNumber.parse(account.mobile()).e164());
        }
        store.identifiers().add(realm, user.getId(), IdentifierKind.ID_NUMBER, document.indexValue());
        PersonName name = PersonName.parse(account.name());
        store.persons().create(realm, user.getId(), new NewPerson(name, document, null, consent(realm)));
        store.realNames().record(realm, user.getId(), level);
        String lapsed = account.lapsed();
        if (lapsed != null) {
            Instant end = Instant.now().minus(Duration.ofDays(1));
            store.realNames()
                    .record(
                            realm,
                            user.getId(),
                            new RealNameChange(
                                    RealNameLevel.CERTIFIED,
                                    lapsed,
                                    "",
                                    end.minus(Duration.ofDays(YEAR)),
                                    end,
                                    ReviewState.NONE));
        }
    }

    /** As if they had registered today: nobody who tries the demo is asked at once. */
    static Consent consent(RealmModel realm) {
        return new Consent(AgreementInForce.version(realm).orElse("demo"), Instant.now());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
