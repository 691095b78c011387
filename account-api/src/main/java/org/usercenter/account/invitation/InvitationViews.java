package org.usercenter.account.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RoleModel;
import org.usercenter.account.call.Call;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.member.Member;

/** Invitations as both sides see them. Names of departments are read once for a page. */
final class InvitationViews {

    private final Call call;
    private final Map<String, List<String>> paths = new HashMap<>();

    /** Of one page, of one enterprise or of several. */
    InvitationViews(Call call, List<Invitation> page) {
        this.call = call;
        Map<String, List<String>> byEnterprise = new HashMap<>();
        page.forEach(invitation -> byEnterprise
                .computeIfAbsent(invitation.groupId(), group -> new ArrayList<>())
                .addAll(invitation.departmentIds()));
        byEnterprise.forEach((group, ids) -> paths.putAll(call.store()
                .departments()
                .paths(call.realm(), group, ids.stream().distinct().toList())));
    }

    /** How a place in a list of them stands in a cursor. */
    static List<String> position(Invitation invitation) {
        return List.of(invitation.invitedAt().toString(), invitation.id());
    }

    /** Back from {@link #position(Invitation)}; null: the first page. */
    static Invitation.@Nullable Position position(List<String> after) {
        return after.isEmpty() ? null : new Invitation.Position(Instant.parse(after.get(0)), after.get(1));
    }

    InvitationView forEnterprise(Invitation invitation) {
        return view(invitation, null, null, invitation.maskedName(), invitation.maskedLogin());
    }

    InvitationView forPerson(Invitation invitation) {
        return view(invitation, invitation.enterpriseName(), invitation.uscc(), null, null);
    }

    private InvitationView view(
            Invitation invitation,
            @Nullable String enterprise,
            @Nullable String uscc,
            @Nullable String name,
            @Nullable String loginName) {
        return new InvitationView(
                invitation.id(),
                enterprise,
                uscc,
                name,
                loginName,
                invitation.state().code(),
                invitation.departmentIds().stream()
                        .filter(paths::containsKey)
                        .map(id -> new Member.Place(id, String.join(" / ", paths.get(id))))
                        .toList(),
                invitation.roles().values().stream()
                        .flatMap(roles -> roles.stream())
                        .flatMap(id -> name(id).stream())
                        .sorted()
                        .toList(),
                invitation.invitedAt().toString(),
                invitation.expiresAt().toString());
    }

    /** Empty when the role is gone. */
    private List<String> name(String roleId) {
        RoleModel role = call.realm().getRoleById(roleId);
        if (role == null || !role.isClientRole()) {
            return List.of();
        }
        return call
                .store()
                .catalogue()
                .role(role)
                .map(BusinessRole::description)
                .map(words -> words.in(call.inChinese()))
                .stream()
                .toList();
    }
}
