package org.usercenter.auth.legacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.usercenter.auth.proof.ProofBinder;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.legacy.LegacyRoles;
import org.usercenter.storage.legacy.LegacyUserStorageProviderFactory;

/** Lets an old user come over once (一次性迁移): its key belongs to the new account, which gets what became of its roles. */
final class LegacyBinder implements ProofBinder {
    private static final Logger LOG = Logger.getLogger(LegacyBinder.class);
    /** End of the names of the clients by which the master realm administers the others. */
    private static final String MASTER_CLIENT = "-realm";

    /** Characters of roles in a journal entry, which has 4,000 with all escapes. */
    private static final int MAX_ROLES = 1_500;

    private final KeycloakSession session;

    LegacyBinder(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void bind(RealmModel realm, String userId, VerifiedIdentity proof) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        store.identifiers().add(realm, userId, IdentifierKind.LEGACY_LOGIN, LegacyIdentity.key(proof));
        SortedSet<String> granted = grant(realm, userId, proof);
        store.journal()
                .record(
                        realm,
                        new JournalEntry(
                                "legacy.migrate",
                                userId,
                                userId,
                                "success",
                                LegacyIdentity.WAY,
                                null,
                                Map.of("roles", fitting(granted))));
    }

    /** As many as an entry can hold; of the rest, how many. */
    static String fitting(SortedSet<String> roles) {
        StringBuilder text = new StringBuilder();
        int named = 0;
        for (String role : roles) {
            if (text.length() + role.length() > MAX_ROLES) {
                break;
            }
            text.append(named == 0 ? "" : " ").append(role);
            named++;
        }
        return named == roles.size() ? text.toString() : text + " +" + (roles.size() - named);
    }

    private SortedSet<String> grant(RealmModel realm, String userId, VerifiedIdentity proof) {
        SortedSet<String> granted = new TreeSet<>();
        UserModel user = session.users().getUserById(realm, userId);
        for (LegacyRoles.Target target : targets(realm, proof)) {
            RoleModel role = role(realm, target);
            if (role == null || user == null) {
                LOG.warnf("Realm %s has no role %s for users of the old system", realm.getName(), target);
            } else if (administers(role)) {
                LOG.errorf("Role %s would make an administrator of an old user: not granted", target);
            } else if (give(realm, user, role, target)) {
                granted.add(target.toString());
            }
        }
        return granted;
    }

    /** A business role counts only as one that was opened, not as one that is mapped to the user. */
    private boolean give(RealmModel realm, UserModel user, RoleModel role, LegacyRoles.Target target) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        BusinessRole business = store.catalogue().role(role).orElse(null);
        if (business == null) {
            user.grantRole(role);
            return true;
        }
        Optional<Holder> holder = holder(store.memberships().standing(realm, user.getId()), user, business);
        holder.ifPresentOrElse(
                opened -> store.grants()
                        .grant(
                                realm,
                                opened,
                                role.getContainerId(),
                                Set.of(role.getId()),
                                new Deed(user.getId(), LegacyIdentity.WAY, null)),
                () -> LOG.warnf("Business role %s is not for accounts of this kind: not granted", target));
        return holder.isPresent();
    }

    /** The enterprise that has just come over, or the person; empty when the role is for others. */
    private static Optional<Holder> holder(Standing standing, UserModel user, BusinessRole role) {
        Optional<Membership> owned = standing.memberships().stream()
                .filter(membership -> membership.role() == MemberRole.OWNER)
                .findFirst();
        if (owned.isPresent()) {
            return role.accountTypes().contains(AccountType.ENTERPRISE)
                    ? owned.map(membership -> new Holder.Enterprise(membership.groupId()))
                    : Optional.empty();
        }
        return standing.person() && role.accountTypes().contains(AccountType.PERSON)
                ? Optional.of(new Holder.Person(user.getId()))
                : Optional.empty();
    }

    /** By itself or by a role in it; what the mapping was when it was saved does not matter. */
    private static boolean administers(RoleModel role) {
        return RoleUtils.expandCompositeRoles(Set.of(role)).stream()
                .anyMatch(each -> each.getContainer() instanceof ClientModel owner
                        ? Constants.REALM_MANAGEMENT_CLIENT_ID.equals(owner.getClientId())
                                || owner.getClientId().endsWith(MASTER_CLIENT)
                        : AdminRoles.ADMIN.equals(each.getName()));
    }

    private Iterable<LegacyRoles.Target> targets(RealmModel realm, VerifiedIdentity proof) {
        ComponentModel component = realm.getComponent(LegacyIdentity.component(proof));
        if (component == null) {
            // Taken away since the proof was made; it was a good one.
            return List.of();
        }
        return LegacyUserStorageProviderFactory.users(session, component)
                .roles()
                .of(LegacyIdentity.roles(proof));
    }

    private static @Nullable RoleModel role(RealmModel realm, LegacyRoles.Target target) {
        String client = target.client();
        if (client == null) {
            return realm.getRole(target.role());
        }
        ClientModel owner = realm.getClientByClientId(client);
        return owner == null ? null : owner.getRole(target.role());
    }

    @Override
    public boolean isBound(RealmModel realm, VerifiedIdentity proof) {
        return session.getProvider(UserCenterStore.class)
                .identifiers()
                .findUserId(realm, IdentifierKind.LEGACY_LOGIN, LegacyIdentity.key(proof))
                .isPresent();
    }

    @Override
    public String kind() {
        return "legacy";
    }
}
