package org.usercenter.storage.enterprise;

import java.util.List;

/**
 * Who an account stands for.
 *
 * @param person whether it is a natural person's
 * @param memberships the enterprises that it belongs to, by name
 */
public record Standing(boolean person, List<Membership> memberships) {

    public Standing {
        memberships = List.copyOf(memberships);
    }
}
