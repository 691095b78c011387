package org.usercenter.auth.registration;

import java.util.Optional;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.material.Materials;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.MobileNumber;

/** A registration within its authentication session. */
final class RegistrationState {

    static final String DRAFT_NOTE = "uc.registration.draft";
    static final String TARGET_NOTE = "uc.registration.target";

    private final AuthenticationSessionModel session;
    private final DraftCodec codec;
    private RegistrationDraft draft;

    private RegistrationState(AuthenticationSessionModel session, DraftCodec codec, RegistrationDraft draft) {
        this.session = session;
        this.codec = codec;
        this.draft = draft;
    }

    static RegistrationState of(AuthenticationFlowContext context) {
        FieldCipher cipher =
                context.getSession().getProvider(CryptoProvider.class).cipher();
        return of(context.getAuthenticationSession(), cipher);
    }

    static RegistrationState of(AuthenticationSessionModel session, FieldCipher cipher) {
        String owner = session.getParentSession().getId() + ":" + session.getTabId();
        DraftCodec codec = new DraftCodec(cipher, owner);
        RegistrationDraft draft = codec.open(session.getAuthNote(DRAFT_NOTE)).orElseGet(RegistrationDraft::begin);
        return new RegistrationState(session, codec, draft);
    }

    RegistrationDraft draft() {
        return draft;
    }

    /** The information page, if it is complete. */
    Optional<PersonInformation> information() {
        return !isEnterprise() && draft.information().complete()
                ? PersonForm.accepted(draft.information().typed())
                : Optional.empty();
    }

    /** The information page of an enterprise, if it is complete. */
    Optional<EnterpriseInformation> enterprise() {
        if (draft.declaresEnterprise()) {
            return declared().map(DeclaredEnterprise::information);
        }
        return isEnterprise() && draft.information().complete()
                ? EnterpriseForm.accepted(draft.information().typed())
                : Optional.empty();
    }

    /** An enterprise that nothing has proved, if both of its pages are complete. */
    Optional<DeclaredEnterprise> declared() {
        return draft.declaresEnterprise()
                        && draft.organisation().complete()
                        && draft.information().complete()
                ? DeclaredEnterprise.accepted(
                        draft.organisation().typed(), draft.information().typed())
                : Optional.empty();
    }

    boolean isEnterprise() {
        return enterprise(draft);
    }

    /** Whether an enterprise is registered, proved or not. */
    static boolean enterprise(RegistrationDraft draft) {
        return draft.declaresEnterprise() || RegistrationStartAuthenticator.ENTERPRISE.equals(draft.accountType());
    }

    /** The mobile of the information page, whosever it is. */
    Optional<MobileNumber> mobile() {
        return isEnterprise()
                ? enterprise().map(EnterpriseInformation::mobile)
                : information().map(PersonInformation::mobile);
    }

    void save(RegistrationDraft next) {
        draft = next;
        session.setAuthNote(DRAFT_NOTE, codec.seal(next));
    }

    /** Whether the registrant went back to this page, so that it is shown although it is complete. */
    boolean wentBackTo(RegistrationStep step) {
        return step.name().equals(session.getAuthNote(TARGET_NOTE));
    }

    /** The page was left forwards. */
    void leave() {
        session.removeAuthNote(TARGET_NOTE);
    }

    /**
     * Starts the flow anew and lets it run up to a page that was left before. The browser's own "back" cannot do this:
     * Keycloak answers it with a page that says the page has expired.
     */
    void goBack(AuthenticationFlowContext context, RegistrationStep target) {
        String sealed = codec.seal(draft);
        Runnable materials = Materials.carryOver(session);
        // Resetting clears all notes of the authentication session.
        context.resetFlow(() -> {
            session.setAuthNote(DRAFT_NOTE, sealed);
            session.setAuthNote(TARGET_NOTE, target.name());
            materials.run();
        });
    }
}
