package org.usercenter.auth.handover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.member.Member;

/** Members who manage the others (成员管理员), and go on doing so whoever manages the main account. */
record Administrators(KeycloakSession session, RealmModel realm) {
    /** On a page. */
    private static final int SHOWN = 20;

    private static final String MORE = "…";

    /** Names with login names, the first {@value #SHOWN}; an ellipsis stands for the rest. */
    List<String> of(String groupId) {
        List<String> ids = group(groupId).stream()
                .flatMap(group -> session.users().getGroupMembersStream(realm, group, 0, SHOWN + 1))
                .map(UserModel::getId)
                .toList();
        Stream<String> names =
                session.getProvider(UserCenterStore.class).members().findAll(realm, groupId, ids).values().stream()
                        .filter(Member::administrator)
                        .map(each -> each.name() + " (" + each.loginName() + ")")
                        .sorted()
                        .limit(SHOWN);
        return Stream.concat(names, ids.size() > SHOWN ? Stream.of(MORE) : Stream.empty())
                .toList();
    }

    private Optional<GroupModel> group(String groupId) {
        return Optional.ofNullable(session.groups().getGroupById(realm, groupId))
                .map(group -> session.groups().getGroupByName(realm, group, EnterpriseStore.MEMBERS))
                .map(group -> session.groups().getGroupByName(realm, group, EnterpriseStore.ADMINISTRATORS));
    }
}
