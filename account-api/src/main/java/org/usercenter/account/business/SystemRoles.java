package org.usercenter.account.business;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.business.BusinessView.State;
import org.usercenter.account.business.BusinessView.Why;

/**
 * Roles of a member in one business system.
 *
 * @param client what the client calls itself
 */
public record SystemRoles(String client, String name, List<Role> roles) {

    public SystemRoles {
        roles = List.copyOf(roles);
    }

    /**
     * A role.
     *
     * @param level real-name level that it needs, 1 to 3
     * @param held whether the member has it
     * @param available whether he has it or can be given it
     * @param why null unless he cannot
     */
    public record Role(
            String name, String description, int level, boolean held, boolean available, @Nullable Why why) {}

    static SystemRoles of(BusinessView system) {
        return new SystemRoles(
                system.client(),
                system.name(),
                system.roles().stream().map(SystemRoles::of).toList());
    }

    static Role of(BusinessView.Role role) {
        return new Role(
                role.name(),
                role.description(),
                role.level(),
                role.state() == State.OPEN,
                role.state() != State.CLOSED,
                role.why());
    }
}
