package org.usercenter.auth.invitation;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RoleModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.BusinessSystem;
import org.usercenter.storage.invitation.Invitation;

/** Invitations as the page of a login shows them, in the language of the page. */
final class InvitationCards {
    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RequiredActionContext context;
    private final UserCenterStore store;
    private final List<Invitation> invitations;
    private final boolean chinese;

    InvitationCards(RequiredActionContext context, List<Invitation> invitations) {
        this.context = context;
        this.store = context.getSession().getProvider(UserCenterStore.class);
        this.invitations = List.copyOf(invitations);
        this.chinese = Locale.CHINESE
                .getLanguage()
                .equals(context.getSession()
                        .getContext()
                        .resolveLocale(context.getUser())
                        .getLanguage());
    }

    List<Map<String, Object>> all() {
        return invitations.stream().map(this::card).toList();
    }

    private Map<String, Object> card(Invitation invitation) {
        Map<String, Object> card = new HashMap<>();
        card.put("id", invitation.id());
        card.put("enterprise", invitation.enterpriseName());
        card.put("uscc", invitation.uscc());
        card.put("departments", departments(invitation));
        card.put("roles", roles(invitation));
        card.put("until", invitation.expiresAt().atZone(ZONE).toLocalDate().toString());
        return card;
    }

    private List<String> departments(Invitation invitation) {
        return store
                .departments()
                .paths(context.getRealm(), invitation.groupId(), invitation.departmentIds())
                .values()
                .stream()
                .map(path -> String.join(" / ", path))
                .sorted()
                .toList();
    }

    private List<String> roles(Invitation invitation) {
        return invitation.roles().values().stream()
                .flatMap(Set::stream)
                .flatMap(this::words)
                .sorted()
                .toList();
    }

    /** With the name of the system; empty when the role is gone. */
    private Stream<String> words(String roleId) {
        RoleModel role = context.getRealm().getRoleById(roleId);
        if (role == null || !role.isClientRole()) {
            return Stream.empty();
        }
        String system = store.catalogue()
                .system(context.getRealm().getClientById(role.getContainerId()))
                .map(BusinessSystem::name)
                .map(name -> name.in(chinese) + " · ")
                .orElse("");
        return store
                .catalogue()
                .role(role)
                .map(BusinessRole::description)
                .map(words -> system + words.in(chinese))
                .stream();
    }
}
