package org.usercenter.auth.handover;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.ca.CertificateBinding;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.Enterprise;

/**
 * By what the side that gives the account away was proved (交出方).
 *
 * @param way channel of the code, or code of the way of login
 * @param contact where the code went; null: the enterprise proved itself by the login just before
 * @param binding id of the binding of the certificate that it proved itself with; null: with none that is bound
 * @param at when, epoch milliseconds
 */
record PresentSide(String way, @Nullable String contact, @Nullable String binding, long at) {
    /**
     * Ways that prove the enterprise itself, and take no proof that names a person; a password, or a platform's word,
     * proves only who manages it at present.
     */
    private static final Set<LoginWay> OF_THE_ENTERPRISE = EnumSet.of(LoginWay.ELICENCE, LoginWay.SHAREDCA);

    /** By a code that went to the account's contact. */
    static PresentSide of(Contact contact, long at) {
        return new PresentSide(contact.kind().channel().code(), contact.value(), null, at);
    }

    /**
     * By the login of this very sitting; a session from before tells nothing, and the certificate of a member of staff,
     * which an account can have as well, nothing of the enterprise.
     */
    static Optional<PresentSide> ofLogin(
            UserCenterStore store, RealmModel realm, String account, AuthenticationSessionModel sitting) {
        LoginWay way =
                LoginWay.of(sitting.getUserSessionNotes().get(LoginWay.NOTE)).orElse(null);
        String binding = sitting.getUserSessionNotes().get(CertificateBinding.LOGIN_NOTE);
        long at = LoginFreshness.provedAt(sitting);
        if (way == LoginWay.CA && binding != null && isEnterprises(store, realm, account, binding)) {
            return Optional.of(new PresentSide(way.code(), null, binding, at));
        }
        return Optional.ofNullable(way)
                .filter(OF_THE_ENTERPRISE::contains)
                .map(known -> new PresentSide(known.code(), null, null, at));
    }

    /** Whether it still proves it, in the session's transaction. */
    boolean holds(KeycloakSession job, RealmModel realm, String account) {
        if (contact != null) {
            return PresentContacts.of(job, account).isSettled(contact);
        }
        return binding == null || isEnterprises(job.getProvider(UserCenterStore.class), realm, account, binding);
    }

    /** Whether the certificate is usable and that of the account's enterprise, not of one of its staff. */
    private static boolean isEnterprises(UserCenterStore store, RealmModel realm, String account, String binding) {
        return store.certificates()
                .find(realm, account, binding)
                .filter(bound -> bound.state().usable())
                .map(bound -> bound.certificate().holder().enterpriseItself())
                .filter(holder -> store.enterprises()
                        .findByMainAccount(realm, account)
                        .map(Enterprise::particulars)
                        .filter(own -> Objects.equals(own.uscc(), holder))
                        .isPresent())
                .isPresent();
    }

    /** Tells nothing of the contact. */
    @Override
    public String toString() {
        return "PresentSide[" + way + "]";
    }
}
