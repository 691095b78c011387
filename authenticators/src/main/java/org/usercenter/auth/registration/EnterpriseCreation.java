package org.usercenter.auth.registration;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import org.usercenter.auth.material.KeptMaterials;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;

/**
 * Creates an enterprise: particulars, groups, main account, identifiers, level, materials and what a proof was made with, or
 * nothing.
 */
final class EnterpriseCreation {
    private final KeycloakSession session;

    EnterpriseCreation(KeycloakSession session) {
        this.session = session;
    }

    /** @param password JSON of the hashed password */
    PersonCreation.Result create(
            EnterpriseApplication application, String password, Agreed agreed, @Nullable String ip) {
        try {
            return new PersonCreation.Result.Created(KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> create(job, application, password, agreed, ip),
                    "register an enterprise"));
        } catch (ModelDuplicateException e) {
            return taken(application.uscc(), application.information().loginName(), application.proof())
                    .<PersonCreation.Result>map(PersonCreation.Result.Taken::new)
                    .orElseThrow(() -> e);
        } catch (ValidationException e) {
            return e.hasError(Messages.USERNAME_EXISTS)
                    ? new PersonCreation.Result.Taken(TakenIdentifiers.USERNAME)
                    : new PersonCreation.Result.Invalid();
        }
    }

    /**
     * What of it belongs to another account. Looks in a transaction of its own and keeps none open.
     *
     * @param proof null: it is declared only
     */
    Optional<String> taken(Uscc uscc, LoginName name, @Nullable VerifiedIdentity proof) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> TakenIdentifiers.findAny(job, job.getContext().getRealm(), uscc, name, proof),
                "look for what of an enterprise is taken");
    }

    /** Whether the code has a main account. Looks in a transaction of its own and keeps none open. */
    boolean taken(Uscc uscc) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> TakenIdentifiers.uscc(job, job.getContext().getRealm(), uscc)
                        .isPresent(),
                "look for a code that is taken");
    }

    /** The proof's own code. */
    static Uscc uscc(VerifiedIdentity proof) {
        return enterprise(proof).uscc();
    }

    /** The proof's own name of the enterprise. */
    static EnterpriseName name(VerifiedIdentity proof) {
        EnterpriseName name = enterprise(proof).name();
        if (name == null) {
            throw new IllegalArgumentException("The proof tells no name of the enterprise");
        }
        return name;
    }

    private static ProvedEnterprise enterprise(VerifiedIdentity proof) {
        ProvedEnterprise enterprise = proof.enterprise();
        if (enterprise == null) {
            throw new IllegalArgumentException("The proof names no enterprise");
        }
        return enterprise;
    }

    private static String create(
            KeycloakSession job,
            EnterpriseApplication application,
            String password,
            Agreed agreed,
            @Nullable String ip) {
        RealmModel realm = job.getContext().getRealm();
        EnterpriseInformation information = application.information();
        UserModel user = job.getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.REGISTRATION,
                        KeycloakAccountRules.attributes(information.loginName().value(), information.email()))
                .create();
        user.setEnabled(true);
        PasswordCredentialModel credential = StoredPassword.fromJson(password);
        credential.setCreatedDate(Time.currentTimeMillis());
        user.credentialManager().createStoredCredential(credential);
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        store.enterprises().create(realm, user, particulars(application, agreed), application.level(), ip);
        keepMaterials(store, realm, user.getId(), application);
        PersonCreation.bind(job, realm, user.getId(), application.proof());
        return user.getId();
    }

    private static NewEnterprise particulars(EnterpriseApplication application, Agreed agreed) {
        EnterpriseInformation information = application.information();
        return new NewEnterprise(
                application.uscc(),
                application.name(),
                information.type(),
                information.address(),
                application.validUntil(),
                information.representative(),
                new EnterpriseContact(
                        information.mobile(), information.email(), information.postalAddress(), information.postcode()),
                new Consent(agreed.version(), Instant.ofEpochMilli(agreed.at())),
                application.registrant());
    }

    private static void keepMaterials(
            UserCenterStore store, RealmModel realm, String userId, EnterpriseApplication application) {
        DraftPlace place = application.materials();
        if (place == null) {
            return;
        }
        KeptMaterials.assign(store.documents(), realm, place, userId, application.kept());
    }
}
