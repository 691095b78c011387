package org.usercenter.auth.takeover;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.LoginFreshness;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.journal.JournalEntry;

/**
 * Those whom the former holder has let act for the enterprise. Internal accounts are his making and are disabled; the new
 * holder enables whom he knows. A person's own account only leaves the enterprise.
 */
final class Members {
    private final KeycloakSession job;
    private final RealmModel realm;
    private final Enterprise enterprise;

    Members(KeycloakSession job, RealmModel realm, Enterprise enterprise) {
        this.job = job;
        this.realm = realm;
        this.enterprise = enterprise;
    }

    /**
     * Releases all of them, in the session's transaction, with an entry in the journal for each.
     *
     * @param actorId the main account
     * @return ids of the accounts that were disabled
     */
    List<String> release(String actorId, String way, @Nullable String ip) {
        List<UserModel> internal = of(MemberRole.INTERNAL);
        for (UserModel member : internal) {
            member.setEnabled(false);
            job.users().setNotBeforeForUser(realm, member, LoginFreshness.seconds());
            job.getProvider(UserCenterStore.class).documents().withhold(realm, member.getId());
            record("member.disabled", actorId, member, way, ip);
        }
        for (UserModel member : of(MemberRole.INVITED)) {
            job.getProvider(UserCenterStore.class).members().leave(realm, enterprise.groupId(), member);
            record("member.released", actorId, member, way, ip);
        }
        return internal.stream().map(UserModel::getId).toList();
    }

    private List<UserModel> of(MemberRole role) {
        GroupModel root = realm.getGroupById(enterprise.groupId());
        GroupModel members = root == null ? null : job.groups().getGroupByName(realm, root, EnterpriseStore.MEMBERS);
        GroupModel group = members == null ? null : job.groups().getGroupByName(realm, members, role.groupName());
        return group == null
                ? List.of()
                : job.users().getGroupMembersStream(realm, group).toList();
    }

    private void record(String what, String actorId, UserModel member, String way, @Nullable String ip) {
        job.getProvider(UserCenterStore.class)
                .journal()
                .record(realm, new JournalEntry(what, actorId, member.getId(), "success", way, ip, Map.of()));
    }
}
