package org.usercenter.auth.appeal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.binding.Contact;
import org.usercenter.auth.binding.ContactKind;
import org.usercenter.auth.binding.Contacts;
import org.usercenter.auth.broker.BrokerLinks;
import org.usercenter.auth.ca.CertificateBinding;
import org.usercenter.auth.flow.LoginMobile;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.FormerAccess;
import org.usercenter.storage.appeal.FormerAccess.FormerContact;
import org.usercenter.storage.appeal.FormerAccess.FormerKey;
import org.usercenter.storage.appeal.FormerAccess.FormerLink;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateState;

/**
 * What the former person of an account can still log in with: taken away by an approval so that it can be given back, and
 * given back by an objection together with the contacts. Whatever came to the account since goes then.
 */
final class FormerKeys {
    private static final String OBJECTED = "objected";

    private final KeycloakSession job;
    private final RealmModel realm;
    private final UserModel account;
    private final Deed deed;
    private final UserCenterStore store;
    private final BrokerLinks brokers;

    /** @param deed by whom it is done, for the journal */
    FormerKeys(KeycloakSession job, RealmModel realm, UserModel account, Deed deed) {
        this.job = job;
        this.realm = realm;
        this.account = account;
        this.deed = deed;
        this.store = job.getProvider(UserCenterStore.class);
        this.brokers = new BrokerLinks(job);
    }

    List<FormerLink> links() {
        return job.users()
                .getFederatedIdentitiesStream(realm, account)
                .map(link -> new FormerLink(link.getIdentityProvider(), link.getUserId()))
                .toList();
    }

    List<FormerKey> certificates() {
        return bound().stream()
                .map(bound -> new FormerKey(bound.bindingId(), bound.state()))
                .toList();
    }

    private List<BoundCertificate> bound() {
        return store.certificates().ofAccount(realm, account.getId());
    }

    /**
     * A certificate stays bound, so that nobody else binds it meanwhile; an identity of a platform waits in the appeal.
     *
     * @return how many, for the journal
     */
    String suspend() {
        List<BoundCertificate> usable =
                bound().stream().filter(bound -> bound.state().usable()).toList();
        List<FormerLink> links = links();
        usable.forEach(bound ->
                store.certificates().setState(realm, account.getId(), bound.bindingId(), CertificateState.SUSPENDED));
        links.forEach(link -> brokers.release(account, link.alias(), deed));
        return "certificate:" + usable.size() + ",link:" + links.size();
    }

    void restore(FormerAccess former) {
        restoreContacts(former);
        restoreLinks(former);
        restoreCertificates(former);
    }

    private void restoreContacts(FormerAccess former) {
        // One that somebody else has bound since stays his: the objection counts all the same.
        FormerContact mobile = former.mobiles().stream()
                .filter(contact -> new LoginMobile(job, contact.value())
                        .holder()
                        .filter(holder -> !holder.equals(account.getId()))
                        .isEmpty())
                .findFirst()
                .orElse(null);
        put(ContactKind.MOBILE, mobile);
        put(ContactKind.EMAIL, former.email());
        account.setEmailVerified(former.emailProved());
    }

    private void put(ContactKind kind, @Nullable FormerContact former) {
        Contact contact = kind.stored(former == null ? null : former.value()).orElse(null);
        Contacts.put(job, account.getId(), kind, contact);
        if (contact != null && former != null) {
            former.since().ifPresent(since -> Contacts.backdate(job, account.getId(), contact, since));
        }
    }

    private void restoreLinks(FormerAccess former) {
        Set<FormerLink> before = Set.copyOf(former.links());
        links().stream()
                .filter(link -> !before.contains(link))
                .map(FormerLink::alias)
                .forEach(alias -> brokers.release(account, alias, deed));
        before.stream()
                .filter(link -> !isLinked(link))
                .forEach(link -> brokers.giveBack(account, link.alias(), link.id(), deed));
    }

    private boolean isLinked(FormerLink link) {
        FederatedIdentityModel held = job.users().getFederatedIdentity(realm, account, link.alias());
        return held != null && held.getUserId().equals(link.id());
    }

    private void restoreCertificates(FormerAccess former) {
        Map<String, FormerKey> before =
                former.keys().stream().collect(Collectors.toMap(FormerKey::bindingId, Function.identity()));
        CertificateBinding bindings = new CertificateBinding(job, realm);
        for (BoundCertificate bound : bound()) {
            FormerKey key = before.get(bound.bindingId());
            if (key == null) {
                bindings.release(account.getId(), bound.bindingId(), OBJECTED, deed);
            } else if (bound.state() == CertificateState.SUSPENDED) {
                store.certificates().setState(realm, account.getId(), bound.bindingId(), key.state());
            }
        }
    }
}
