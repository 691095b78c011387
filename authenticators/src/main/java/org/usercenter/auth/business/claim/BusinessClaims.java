package org.usercenter.auth.business.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.auth.business.ActingIdentity;
import org.usercenter.auth.business.Entry;
import org.usercenter.auth.business.Gate;
import org.usercenter.auth.business.Verdict;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.person.PersonHeading;
import org.usercenter.storage.realname.RealNameStanding;

/**
 * What a business system is told of one user session, by the names of the claims. Read once a request, which makes several
 * tokens.
 *
 * @param name of the person or the enterprise; empty: not known
 * @param context what was shown in the latest login, see {@link Methods#context}; empty: not known
 * @param roles names of the client's business roles that this user has under the identity in which he acts
 */
record BusinessClaims(Optional<String> name, Optional<String> context, List<String> roles, Map<String, Object> claims) {
    static final String ACCOUNT_TYPE = "account_type";
    static final String LOGIN_NAME = "login_name";
    static final String ACTING_ENTERPRISE = "acting_enterprise";
    static final String DEPARTMENTS = "departments";
    static final String MEMBER_ROLE = "member_role";
    static final String BUSINESS_ROLES = "business_roles";
    static final String REAL_NAME_LEVEL = "real_name_level";
    static final String REAL_NAME_WAY = "real_name_way";
    static final String PERSON_LEVEL = "person_level";
    static final String LOGIN_WAY = "login_way";
    static final String AMR = "amr";

    private static final Logger LOG = Logger.getLogger(BusinessClaims.class);

    /** Those of the session; empty when the client is no business system. */
    static Optional<BusinessClaims> of(KeycloakSession session, UserSessionModel userSession, ClientModel client) {
        String attribute = BusinessClaims.class.getName() + "." + userSession.getId() + "." + client.getId();
        BusinessClaims known = session.getAttribute(attribute, BusinessClaims.class);
        if (known != null) {
            return Optional.of(known);
        }
        Entry entry = Entry.of(userSession, client);
        Verdict verdict = Gate.of(session).check(entry);
        if (verdict instanceof Verdict.NoBusiness) {
            return Optional.empty();
        }
        BusinessClaims made = read(session, userSession, entry, verdict);
        session.setAttribute(attribute, made);
        return Optional.of(made);
    }

    private static BusinessClaims read(
            KeycloakSession session, UserSessionModel userSession, Entry entry, Verdict verdict) {
        UserModel user = userSession.getUser();
        List<String> roles = verdict.roles().stream().map(BusinessRole::name).toList();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(LOGIN_NAME, user.getUsername());
        claims.put(BUSINESS_ROLES, roles);
        if (entry.way() != null) {
            claims.put(LOGIN_WAY, entry.way().code());
            claims.put(AMR, Methods.of(entry.way()));
        }
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        Optional<PersonHeading> person = person(store, userSession.getRealm(), user.getId());
        Optional<String> name = person.map(heading -> heading.name().value());
        person.ifPresent(heading -> claims.put(PERSON_LEVEL, heading.level().value()));
        ActingIdentity identity = verdict.identity().orElse(null);
        if (identity != null) {
            claims.put(ACCOUNT_TYPE, identity.type().code());
            level(store, userSession.getRealm(), identity, claims);
            Membership membership = identity.membership();
            if (membership != null) {
                enterprise(membership, user, claims);
                if (identity.type() == AccountType.ENTERPRISE) {
                    name = Optional.of(membership.name().value());
                }
            }
        }
        return new BusinessClaims(
                name, Optional.ofNullable(entry.way()).map(Methods::context), roles, Map.copyOf(claims));
    }

    private static void enterprise(Membership membership, UserModel user, Map<String, Object> claims) {
        claims.put(
                ACTING_ENTERPRISE,
                Map.of(
                        "uscc", membership.uscc().value(),
                        "name", membership.name().value()));
        claims.put(MEMBER_ROLE, membership.role().groupName());
        claims.put(DEPARTMENTS, Departments.of(user, membership.groupId()));
    }

    private static void level(
            UserCenterStore store, RealmModel realm, ActingIdentity identity, Map<String, Object> claims) {
        RealNameStanding standing = store.realNames().standing(realm, identity.levelAccountId());
        claims.put(REAL_NAME_LEVEL, standing.level().value());
        if (standing.way() != null) {
            claims.put(REAL_NAME_WAY, standing.way());
        }
    }

    /** What cannot be read must not end a login. */
    private static Optional<PersonHeading> person(UserCenterStore store, RealmModel realm, String userId) {
        try {
            return store.persons().heading(realm, userId);
        } catch (CryptoException | InvalidIdentifierException e) {
            // The class alone: what cannot be read must not get into the log by way of a message.
            LOG.errorf(
                    "Tokens of user %s go without the name of the person: %s",
                    userId, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
