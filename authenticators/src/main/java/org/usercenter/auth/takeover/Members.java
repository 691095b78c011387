package org.usercenter.auth.takeover;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.member.DisabledAccount;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.takeover.TakenOver;

/**
 * Those whom the former holder has let act for the enterprise, none of whom does any more: they wait in a group of their
 * own until they are dealt with, so that whoever is still there is still to be dealt with. Internal accounts are his
 * making: they lose all by which somebody logs in and become disabled members; the new holder equips and enables whom he
 * knows. A person's own account only leaves the enterprise. When an enterprise is closed, its internal accounts are removed.
 * All in the session's transaction.
 */
final class Members {
    /** Journal: an internal account is not to be used until the new holder enables it. */
    static final String DISABLED = "member.disabled";
    /** Journal and message: a person's account acts for the enterprise no more. */
    static final String RELEASED = "member.released";
    /** Journal and message: a person's account acts for the enterprise no more, which is closed. */
    private static final String FREED = "member.freed";
    /** Journal: an internal account of an enterprise that is closed was removed. */
    private static final String DELETED = "member.deleted";
    /** Message to a main account: somebody who acted for its enterprise does no more. */
    private static final String TAKEN_OVER = "member.taken-over";

    private static final Set<Destination> PLACES = Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL));

    private final KeycloakSession job;
    private final RealmModel realm;
    private final TakenOver rest;

    Members(KeycloakSession job, RealmModel realm, TakenOver rest) {
        this.job = job;
        this.realm = realm;
        this.rest = rest;
    }

    /**
     * Ids of some who are still to be dealt with.
     *
     * @param first how many to leave out, because nothing came of them
     */
    List<String> next(int first, int max) {
        return job.getProvider(UserCenterStore.class).takeOvers().formerMembers(rest, first, max);
    }

    /** First, so that no login of them goes on when their sessions are ended: internal accounts can do nothing more. */
    void disable(String userId) {
        UserModel member = job.users().getUserById(realm, userId);
        if (member == null || !isFormer(member, MemberRole.INTERNAL)) {
            return;
        }
        if (rest.closing()) {
            if (!RealmPower.isHeldBy(member)) {
                // Is removed when its sessions have ended.
                DisabledAccount.disable(member);
            }
            return;
        }
        FormerHolder.of(job, realm, member).release(job, realm, member);
        List<String> credentials = member.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getId)
                .toList();
        credentials.forEach(id -> member.credentialManager().removeStoredCredentialById(id));
        job.getProvider(UserCenterStore.class).documents().withhold(realm, userId);
        if (DisabledAccount.disable(member)) {
            record(DISABLED, userId);
        }
    }

    /** Then: they have nothing open any more, and are where they belong. */
    void settle(String userId, Enterprise enterprise, AccountSessions sessions) {
        UserModel member = job.users().getUserById(realm, userId);
        if (member == null) {
            return;
        }
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        boolean internal = isFormer(member, MemberRole.INTERNAL);
        // Whoever has power over the realm is not an enterprise's to remove.
        if (internal && rest.closing() && !RealmPower.isHeldBy(member)) {
            sessions.end(member, null);
            record(DELETED, userId);
            new UserManager(job).removeUser(realm, member);
        } else if (internal && !rest.closing()) {
            sessions.end(member, null);
            LoginFreshness.open(job, realm, member);
            GroupModel members = members(enterprise);
            if (members != null) {
                member.joinGroup(members);
            }
            leaveFormer(member);
        } else {
            leaveFormer(member);
            record(rest.closing() ? FREED : RELEASED, userId);
            // Whom the new holder has invited meanwhile keeps what he was given.
            if (store.memberships()
                    .membership(realm, userId, enterprise.groupId())
                    .isEmpty()) {
                store.members().leave(realm, enterprise.groupId(), member);
                tell(userId, enterprise.particulars().name().value());
            }
            new SessionReviews(job, realm).ofAccounts(List.of(userId), null);
        }
    }

    /** Nobody is left. */
    void dissolve() {
        String id = rest.formerMembers();
        GroupModel former = id == null ? null : realm.getGroupById(id);
        if (former != null) {
            realm.removeGroup(former);
        }
    }

    /**
     * The enterprises that let a person's account act for them did not mean whoever holds it now: it leaves them, and
     * they are told. Nor did those that have invited it.
     */
    static void leaveEnterprises(
            KeycloakSession job, RealmModel realm, UserModel person, String way, @Nullable String ip) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        store.invitations().withdrawAll(realm, person.getId(), new Deed(person.getId(), way, ip));
        List<Membership> all = store.memberships().standing(realm, person.getId()).memberships().stream()
                .sorted(Comparator.comparing(Membership::groupId))
                .toList();
        for (Membership membership : all) {
            store.enterprises().lock(realm, membership.groupId());
            // While he is one of those whose names the enterprise reads.
            store.journal()
                    .record(
                            realm,
                            new JournalEntry(RELEASED, person.getId(), person.getId(), "success", way, ip, Map.of())
                                    .within(membership.groupId()));
            store.members().leave(realm, membership.groupId(), person);
            store.outbox()
                    .write(
                            realm,
                            new NewMessage(
                                    membership.mainAccountId(),
                                    TAKEN_OVER,
                                    PLACES,
                                    Map.of("contact", ProvedAccount.masked(person)),
                                    true));
        }
    }

    private boolean isFormer(UserModel member, MemberRole role) {
        GroupModel group = former(role);
        return group != null && member.isMemberOf(group);
    }

    /** Of whatever kind they are: also that of administrators. */
    private void leaveFormer(UserModel member) {
        List<GroupModel> groups = member.getGroupsStream()
                .filter(group -> Objects.equals(group.getParentId(), rest.formerMembers()))
                .toList();
        groups.forEach(member::leaveGroup);
    }

    private @Nullable GroupModel former(MemberRole role) {
        String id = rest.formerMembers();
        GroupModel former = id == null ? null : realm.getGroupById(id);
        return former == null ? null : job.groups().getGroupByName(realm, former, role.groupName());
    }

    private @Nullable GroupModel members(Enterprise enterprise) {
        GroupModel root = realm.getGroupById(enterprise.groupId());
        GroupModel members = root == null ? null : job.groups().getGroupByName(realm, root, EnterpriseStore.MEMBERS);
        return members == null ? null : job.groups().getGroupByName(realm, members, MemberRole.INTERNAL.groupName());
    }

    /** For the operators, who alone can find out why. */
    void failed(String userId) {
        record(rest.closing() ? FREED : RELEASED, userId, "failed");
    }

    private void record(String what, String userId) {
        record(what, userId, "success");
    }

    private void record(String what, String userId, String outcome) {
        job.getProvider(UserCenterStore.class).journal().record(realm, entry(what, userId, outcome, rest));
    }

    /** For the member and the operators: whom the former holder let act is not the new one's to know. */
    static JournalEntry entry(String what, String userId, String outcome, TakenOver rest) {
        return rest.closing()
                ? new JournalEntry(what, null, userId, outcome, null, null, Map.of("closed", rest.userId()))
                        .outsideEnterprises()
                : new JournalEntry(
                                what, null, userId, outcome, rest.way(), rest.ip(), Map.of("takenOver", rest.userId()))
                        .outsideEnterprises();
    }

    private void tell(String userId, String enterprise) {
        job.getProvider(UserCenterStore.class)
                .outbox()
                .write(
                        realm,
                        new NewMessage(
                                userId,
                                rest.closing() ? FREED : RELEASED,
                                PLACES,
                                Map.of("enterprise", enterprise),
                                true));
    }
}
