package org.usercenter.auth.binding;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.ca.CertificateBinding;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.enterprise.Enterprise;

/**
 * By what the side that has a main account at present was proved (现管理方), before the account is given away or gets another
 * contact.
 *
 * @param way channel of the code, or code of the way of login
 * @param contact where the code went; null: the enterprise proved itself by the login just before
 * @param binding id of the binding of the certificate that it proved itself with; null: with none that is bound
 * @param at when, epoch milliseconds
 */
public record PresentSide(String way, @Nullable String contact, @Nullable String binding, long at) {
    /**
     * Ways that prove the enterprise itself, and take no proof that names a person; a password, or a platform's word,
     * proves only who manages it at present.
     */
    private static final Set<LoginWay> OF_THE_ENTERPRISE = EnumSet.of(LoginWay.ELICENCE, LoginWay.SHAREDCA);

    /** By a code that went to the account's contact. */
    public static PresentSide of(Contact contact, long at) {
        return new PresentSide(contact.kind().channel().code(), contact.value(), null, at);
    }

    /**
     * By the login of this very sitting; a session from before tells nothing, and the certificate of a member of staff,
     * which an account can have as well, nothing of the enterprise.
     */
    public static Optional<PresentSide> ofLogin(
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

    /**
     * Whether it still proves it, in the session's transaction.
     *
     * @param accepted of the present contacts, those whose code counts
     */
    public boolean holds(
            KeycloakSession job, RealmModel realm, String account, Function<PresentContacts, List<Contact>> accepted) {
        if (contact != null) {
            return accepted.apply(PresentContacts.of(job, account)).stream()
                    .anyMatch(each -> each.value().equals(contact));
        }
        return binding == null || isEnterprises(job.getProvider(UserCenterStore.class), realm, account, binding);
    }

    /**
     * Whether it is proved by now, or there is nobody to ask, in the session's transaction.
     *
     * @param side null: nothing was proved
     */
    public static boolean isProved(KeycloakSession job, String account, @Nullable PresentSide side) {
        if (Contacts.askedBefore(job, account).isEmpty()) {
            return true;
        }
        return side != null && side.holds(job, job.getContext().getRealm(), account, PresentContacts::asked);
    }

    /**
     * Whether it is proved by now, by a contact that is settled if by any, in the session's transaction. Where there is nobody
     * to ask, it is not.
     */
    public static boolean isSettled(KeycloakSession job, String account, @Nullable PresentSide side) {
        return side != null && side.holds(job, job.getContext().getRealm(), account, PresentContacts::settled);
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
