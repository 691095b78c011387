package org.usercenter.auth.handover;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.broker.BrokerLinks;
import org.usercenter.auth.ca.CertificateBinding;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.identifier.IdentifierKind;

/**
 * All of an account by which its former manager could come back (原管理员的登录凭据), but for password and contacts, which
 * change in any case.
 */
final class Belongings {
    private static final String SESSIONS = "sessions";
    private static final String SESSION = "session:";
    private static final String MOBILE = "mobile";
    private static final String SEPARATOR = ":";
    /** The one that is replaced anyway, and the earlier ones: nobody logs in with them or chooses them again. */
    private static final Set<String> PASSWORDS =
            Set.of(PasswordCredentialModel.TYPE, PasswordCredentialModel.PASSWORD_HISTORY);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel account;
    private final UserCenterStore store;

    Belongings(KeycloakSession session, RealmModel realm, UserModel account) {
        this.session = session;
        this.realm = realm;
        this.account = account;
        this.store = session.getProvider(UserCenterStore.class);
    }

    /**
     * What there is.
     *
     * @param browser id of the user session that this happens in, which ends in any case; null: none
     */
    List<Belonging> list(@Nullable String browser) {
        List<Belonging> all = new ArrayList<>();
        certificates().map(Belongings::certificate).forEach(all::add);
        store.identifiers()
                .values(realm, account.getId(), IdentifierKind.MOBILE)
                .findFirst()
                .flatMap(ContactKind.MOBILE::stored)
                .map(Contact::masked)
                .ifPresent(mobile -> all.add(new Belonging(MOBILE, Belonging.Kind.MOBILE, mobile, "")));
        links().map(alias -> new Belonging(id(Belonging.Kind.LINK, alias), Belonging.Kind.LINK, alias, label(alias)))
                .forEach(all::add);
        credentials()
                .map(each -> new Belonging(
                        id(Belonging.Kind.CREDENTIAL, each.getId()),
                        Belonging.Kind.CREDENTIAL,
                        each.getType(),
                        each.getUserLabel() == null ? "" : each.getUserLabel()))
                .forEach(all::add);
        long open = sessions(browser).count();
        if (open > 0) {
            all.add(new Belonging(SESSIONS, Belonging.Kind.SESSIONS, Long.toString(open), ""));
        }
        return all;
    }

    /** Ids of what is open elsewhere, among what is kept: what is opened after the choice is not. */
    List<String> keptSessions(@Nullable String browser) {
        return sessions(browser).map(id -> SESSION + id).toList();
    }

    private Stream<String> sessions(@Nullable String browser) {
        return Stream.concat(
                        session.sessions().getUserSessionsStream(realm, account).filter(each -> !each.getId()
                                .equals(browser)),
                        session.sessions().getOfflineUserSessionsStream(realm, account))
                .map(UserSessionModel::getId);
    }

    /** Whether all that is open elsewhere ends, if there is anything. */
    static boolean endsSessions(List<String> kept) {
        return !kept.contains(SESSIONS);
    }

    /** Whether that session goes on. */
    static boolean isKept(List<String> kept, String sessionId) {
        return kept.contains(SESSION + sessionId);
    }

    /**
     * Takes all but what is kept from the account, in the session's transaction; sessions are left to the caller.
     *
     * @param ip remote address, for the journal
     */
    void release(List<String> kept, @Nullable String ip) {
        Deed deed = new Deed(account.getId(), null, ip);
        CertificateBinding binding = new CertificateBinding(session, realm);
        certificates()
                .map(BoundCertificate::bindingId)
                .filter(id -> !kept.contains(id(Belonging.Kind.CERTIFICATE, id)))
                .toList()
                .forEach(id -> binding.release(account.getId(), id, CertificateBinding.HANDED_OVER, deed));
        if (!kept.contains(MOBILE)) {
            store.identifiers()
                    .values(realm, account.getId(), IdentifierKind.MOBILE)
                    .toList()
                    .forEach(mobile ->
                            store.identifiers().remove(realm, account.getId(), IdentifierKind.MOBILE, mobile));
        }
        BrokerLinks brokers = new BrokerLinks(session);
        links().filter(alias -> !kept.contains(id(Belonging.Kind.LINK, alias)))
                .toList()
                .forEach(alias -> brokers.release(account, alias, deed));
        credentials()
                .map(CredentialModel::getId)
                .filter(id -> !kept.contains(id(Belonging.Kind.CREDENTIAL, id)))
                .toList()
                .forEach(id -> account.credentialManager().removeStoredCredentialById(id));
    }

    private Stream<BoundCertificate> certificates() {
        return store.certificates().ofAccount(realm, account.getId()).stream()
                .filter(bound -> bound.state().removable());
    }

    private Stream<String> links() {
        return session.users()
                .getFederatedIdentitiesStream(realm, account)
                .map(FederatedIdentityModel::getIdentityProvider);
    }

    private Stream<CredentialModel> credentials() {
        return account.credentialManager()
                .getStoredCredentialsStream()
                .filter(each -> !PASSWORDS.contains(each.getType()));
    }

    private static Belonging certificate(BoundCertificate bound) {
        CertificateHolder holder = bound.certificate().holder();
        return new Belonging(
                id(Belonging.Kind.CERTIFICATE, bound.bindingId()),
                Belonging.Kind.CERTIFICATE,
                holder.name(),
                bound.certificate().notAfter().atZone(CHINA).toLocalDate().toString());
    }

    private String label(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .map(IdentityProviderModel::getDisplayName)
                .filter(name -> !name.isBlank())
                .orElse(alias);
    }

    private static String id(Belonging.Kind kind, String of) {
        return kind.code() + SEPARATOR + of;
    }
}
