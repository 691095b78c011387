package org.usercenter.auth.registration;

import java.time.Instant;
import java.util.Map;
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
import org.usercenter.auth.flow.LoginMobile;
import org.usercenter.auth.material.KeptMaterials;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.NewPerson;
import org.usercenter.storage.realname.RealNameChange;

/** Creates the account and everything that belongs to it, or nothing. */
final class PersonCreation {

    static final String JOURNAL_ACTION = "registration.create";
    static final String WAY = "registration";

    /** What became of it. */
    sealed interface Result {

        record Created(String userId) implements Result {}

        /**
         * Somebody else was faster.
         *
         * @param what see {@link TakenIdentifiers}
         */
        record Taken(String what) implements Result {}

        /** The realm's user profile refuses login name or email. */
        record Invalid() implements Result {}
    }

    private final KeycloakSession session;

    PersonCreation(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Creates the account in a transaction of its own, so that an identifier that another account holds leaves nothing
     * behind and the request can go on.
     *
     * @param proof of just that document, whatever the name; what it was made with logs in from then on
     * @param materials where images of the document are, if there are any
     * @param ip remote address, for the journal
     */
    Result create(
            PersonInformation person,
            String password,
            Agreed agreed,
            RealNameChange change,
            @Nullable VerifiedIdentity proof,
            DraftPlace materials,
            @Nullable String ip) {
        try {
            return new Result.Created(KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    job -> {
                        String id = create(job, person, password, agreed, change, proof, ip);
                        KeptMaterials.assign(
                                job.getProvider(UserCenterStore.class).documents(),
                                job.getContext().getRealm(),
                                materials,
                                id,
                                PersonImages.KINDS);
                        return id;
                    },
                    "register a natural person"));
        } catch (ModelDuplicateException e) {
            return takenBy(person, proof).<Result>map(Result.Taken::new).orElseThrow(() -> e);
        } catch (ValidationException e) {
            return e.hasError(Messages.USERNAME_EXISTS)
                    ? new Result.Taken(TakenIdentifiers.USERNAME)
                    : new Result.Invalid();
        }
    }

    /** What of the registration belongs to another account. Looks in a transaction of its own and keeps none open. */
    Optional<String> taken(PersonInformation person) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> TakenIdentifiers.findAny(job, job.getContext().getRealm(), person),
                "look for identifiers that are taken");
    }

    private Optional<String> takenBy(PersonInformation person, @Nullable VerifiedIdentity proof) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> TakenIdentifiers.findAny(job, job.getContext().getRealm(), person, proof),
                "look for what of a person is taken");
    }

    private static String create(
            KeycloakSession job,
            PersonInformation person,
            String password,
            Agreed agreed,
            RealNameChange change,
            @Nullable VerifiedIdentity proof,
            @Nullable String ip) {
        RealmModel realm = job.getContext().getRealm();
        // Through the user profile: what an administrator demands of login names and emails holds here too.
        UserModel user = job.getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.REGISTRATION,
                        KeycloakAccountRules.attributes(person.loginName().value(), person.email()))
                .create();
        user.setEnabled(true);
        PasswordCredentialModel credential = StoredPassword.fromJson(password);
        // The age of the password counts from now.
        credential.setCreatedDate(Time.currentTimeMillis());
        user.credentialManager().createStoredCredential(credential);
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        String id = user.getId();
        new LoginMobile(job, person.mobile().e164()).bind(id);
        store.identifiers()
                .add(realm, id, IdentifierKind.ID_NUMBER, person.document().indexValue());
        Consent consent = new Consent(agreed.version(), Instant.ofEpochMilli(agreed.at()));
        store.persons()
                .create(
                        realm,
                        id,
                        new NewPerson(person.name(), person.document(), person.documentValidUntil(), consent));
        store.realNames().record(realm, id, change);
        bind(job, realm, id, proof);
        store.journal().record(realm, entry(id, agreed, change, ip));
        return id;
    }

    /** What the account was proved with logs in to it from now on, where its way says how. */
    static void bind(KeycloakSession job, RealmModel realm, String userId, @Nullable VerifiedIdentity proof) {
        ProofBinder binder = proof == null ? null : job.getProvider(ProofBinder.class, proof.way());
        if (proof != null && binder != null) {
            binder.bind(realm, userId, proof);
        }
    }

    private static JournalEntry entry(String userId, Agreed agreed, RealNameChange change, @Nullable String ip) {
        Map<String, String> details = Map.of(
                "accountType", RegistrationStartAuthenticator.PERSON,
                "agreementVersion", agreed.version(),
                "level", String.valueOf(change.level().value()),
                "review", change.review().code());
        return new JournalEntry(JOURNAL_ACTION, userId, userId, "success", WAY, ip, details);
    }
}
