package org.usercenter.account.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.login.LoginEntry;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.person.ConsentKind;
import org.usercenter.storage.preference.Preferences;

/**
 * What is kept of an account, in the clear, as lists and maps of names and values.
 */
record PersonalFacts(KeycloakSession job, RealmModel realm, UserModel user, UserCenterStore store) {

    private static final int HEXADECIMAL = 16;

    /** @throws IllegalStateException when the account is gone */
    static PersonalFacts of(KeycloakSession job, String userId) {
        RealmModel realm = job.getContext().getRealm();
        UserModel user = job.users().getUserById(realm, userId);
        if (user == null) {
            throw new IllegalStateException("The account is gone");
        }
        return new PersonalFacts(job, realm, user, job.getProvider(UserCenterStore.class));
    }

    Object account() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", user.getId());
        facts.put("loginName", user.getUsername());
        facts.put("createdAt", at(user.getCreatedTimestamp()));
        facts.put("email", user.getEmail());
        store.persons().find(realm, user.getId()).ifPresent(person -> {
            facts.put("name", person.name().value());
            facts.put("documentType", person.document().type().code());
            facts.put("documentNumber", person.document().number());
            facts.put("documentValidUntil", text(person.documentValidUntil()));
        });
        facts.put("identifiers", identifiers());
        facts.put("otherPlatforms", platforms());
        facts.put("realName", realName());
        facts.put("declared", declared(user.getId()));
        facts.put("style", style());
        facts.put("messagesNotWanted", unwanted());
        return facts;
    }

    private List<String> style() {
        Preferences chosen = store.preferences().find(realm, user.getId());
        return Stream.of(chosen.navigation(), chosen.appearance(), chosen.accent())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<String> unwanted() {
        return store.messageChoices().unwanted(realm, user.getId()).entrySet().stream()
                .flatMap(kind ->
                        kind.getValue().stream().map(channel -> kind.getKey().code() + ": " + channel.code()))
                .toList();
    }

    /** Of a certificate it is a hash, which tells nothing. */
    private Map<String, List<String>> identifiers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Arrays.stream(IdentifierKind.values())
                .filter(kind -> kind != IdentifierKind.CERTIFICATE)
                .forEach(kind -> {
                    List<String> values = store.identifiers()
                            .values(realm, user.getId(), kind)
                            .toList();
                    if (!values.isEmpty()) {
                        all.put(kind.code(), values);
                    }
                });
        return all;
    }

    private List<String> platforms() {
        return job.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(link -> link.getIdentityProvider() + ": " + link.getUserName())
                .toList();
    }

    private List<Map<String, @Nullable Object>> realName() {
        return store.realNames()
                .history(realm, user.getId())
                .map(change -> {
                    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
                    facts.put("level", change.level().value());
                    facts.put("way", change.way());
                    facts.put("at", change.at().toString());
                    facts.put("expiresAt", text(change.expiresAt()));
                    return facts;
                })
                .toList();
    }

    private Map<String, String> declared(String holderId) {
        Map<String, String> all = new LinkedHashMap<>();
        store.particulars().values(realm, holderId).forEach((particular, value) -> all.put(particular.code(), value));
        return all;
    }

    Object enterprises() {
        return memberships().map(this::enterprise).toList();
    }

    private Stream<Membership> memberships() {
        return store.memberships().standing(realm, user.getId()).memberships().stream();
    }

    private Map<String, @Nullable Object> enterprise(Membership membership) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("uscc", membership.uscc().value());
        facts.put("name", membership.name().value());
        facts.put("role", membership.role().name().toLowerCase(Locale.ROOT));
        store.members()
                .find(realm, membership.groupId(), user.getId())
                .ifPresent(member -> facts.putAll(membership(member)));
        if (membership.role() == MemberRole.OWNER) {
            store.enterprises().findByMainAccount(realm, user.getId()).ifPresent(own -> facts.putAll(particulars(own)));
            facts.put("declared", declared(membership.groupId()));
        }
        return facts;
    }

    private static Map<String, Object> membership(Member member) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("joinedAt", member.joinedAt().toString());
        facts.put("memberAdministrator", member.administrator());
        facts.put(
                "departments",
                member.departments().stream().map(Member.Place::name).toList());
        return facts;
    }

    private static Map<String, @Nullable Object> particulars(Enterprise enterprise) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("registeredAddress", enterprise.particulars().address());
        facts.put("validUntil", text(enterprise.particulars().validUntil()));
        facts.put("contactAddress", enterprise.particulars().contact().address());
        facts.put("postcode", enterprise.particulars().contact().postcode());
        facts.put("level", enterprise.level().value());
        LegalRepresentative representative = enterprise.particulars().representative();
        if (representative != null) {
            facts.put("legalRepresentative", human(representative.name(), representative.document(), null));
        }
        Registrant registrant = enterprise.particulars().registrant();
        if (registrant != null) {
            facts.put("registeredBy", registrant.role().name().toLowerCase(Locale.ROOT));
            Handler handler = registrant.handler();
            if (handler != null) {
                facts.put("handler", human(handler.name(), handler.document(), handler.mobile()));
            }
        }
        return facts;
    }

    private static Map<String, @Nullable Object> human(
            PersonName name, @Nullable IdentityDocument document, @Nullable MobileNumber mobile) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", name.value());
        if (document != null) {
            facts.put("documentType", document.type().code());
            facts.put("documentNumber", document.number());
        }
        if (mobile != null) {
            facts.put("mobile", mobile.e164());
        }
        return facts;
    }

    /** What is open now. */
    Object sessions() {
        return Stream.concat(
                        job.sessions().getUserSessionsStream(realm, user),
                        job.sessions().getOfflineUserSessionsStream(realm, user))
                .map(PersonalFacts::session)
                .toList();
    }

    static Map<String, @Nullable Object> session(UserSessionModel opened) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("startedAt", Instant.ofEpochSecond(opened.getStarted()).toString());
        facts.put(
                "lastUsedAt",
                Instant.ofEpochSecond(opened.getLastSessionRefresh()).toString());
        facts.put("ip", opened.getIpAddress());
        facts.put("way", opened.getNote(LoginWay.NOTE));
        facts.put("offline", opened.isOffline());
        facts.put(
                "systems",
                opened.getAuthenticatedClientSessions().values().stream()
                        .map(AuthenticatedClientSessionModel::getClient)
                        .filter(Objects::nonNull)
                        .map(ClientModel::getClientId)
                        .sorted()
                        .toList());
        return facts;
    }

    static Map<String, Object> invitation(Invitation invitation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("enterprise", invitation.enterpriseName());
        facts.put("uscc", invitation.uscc());
        facts.put("state", invitation.state().code());
        facts.put("invitedAt", invitation.invitedAt().toString());
        facts.put("expiresAt", invitation.expiresAt().toString());
        return facts;
    }

    Object businessRoles() {
        List<Map<String, Object>> all = new ArrayList<>(roles(new Holder.Person(user.getId()), "self"));
        memberships()
                .filter(membership -> membership.role() != MemberRole.OWNER)
                .forEach(membership -> all.addAll(roles(
                        new Holder.Member(membership.groupId(), user.getId()),
                        membership.uscc().value())));
        return all;
    }

    private List<Map<String, Object>> roles(Holder holder, String actingFor) {
        return store.grants().all(realm, holder).entrySet().stream()
                .map(held -> roles(actingFor, held.getKey(), held.getValue()))
                .toList();
    }

    private Map<String, Object> roles(String actingFor, String clientId, Set<String> roleIds) {
        ClientModel client = realm.getClientById(clientId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("actingFor", actingFor);
        facts.put("system", client == null ? "" : client.getClientId());
        facts.put(
                "roles",
                roleIds.stream()
                        .map(realm::getRoleById)
                        .filter(Objects::nonNull)
                        .map(RoleModel::getName)
                        .sorted()
                        .toList());
        return facts;
    }

    Object certificates() {
        return store.certificates().ofAccount(realm, user.getId()).stream()
                .map(PersonalFacts::certificate)
                .toList();
    }

    private static Map<String, @Nullable Object> certificate(BoundCertificate bound) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("holder", bound.certificate().holder().name());
        facts.put("issuer", bound.certificate().issuerName());
        facts.put("serial", bound.certificate().id().serial().toString(HEXADECIMAL));
        facts.put("notBefore", bound.certificate().notBefore().toString());
        facts.put("notAfter", bound.certificate().notAfter().toString());
        facts.put("boundAt", bound.boundAt().toString());
        facts.put("lastUsedAt", text(bound.lastUsedAt()));
        return facts;
    }

    Object consents() {
        return Arrays.stream(ConsentKind.values())
                .flatMap(kind -> store.consents().ofAccount(realm, user.getId(), kind).stream()
                        .map(consent -> new ConsentView(
                                kind.code(),
                                consent.agreementVersion(),
                                consent.at().toString())))
                .toList();
    }

    static Map<String, @Nullable Object> login(LoginEntry entry) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("at", entry.at().toString());
        facts.put("loginName", entry.loginName());
        facts.put("result", entry.result());
        facts.put("way", entry.way());
        facts.put("system", entry.clientId());
        facts.put("ip", entry.ip());
        facts.put("device", entry.device());
        return facts;
    }

    private static @Nullable String at(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
