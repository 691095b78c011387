package org.usercenter.auth.business;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.keycloak.models.ClientModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Roles that were ticked (勾选的业务角色) when somebody left the page to raise his real-name level; he finds them ticked when
 * he comes back. Kept in the tab's login, of one client at a time.
 */
final class TickedRoles {
    private static final String NOTE = "uc.business.ticked";
    private static final String SEPARATOR = " ";

    private TickedRoles() {}

    /**
     * Instead of what was kept before.
     *
     * @param names as the browser sent them; what is not on offer is left out
     */
    static void keep(
            AuthenticationSessionModel sitting, ClientModel client, List<Opening.Offer> offers, Set<String> names) {
        StringBuilder note = new StringBuilder(client.getId());
        offers.stream()
                .map(Opening.Offer::role)
                .filter(role -> names.contains(role.name()))
                .forEach(role -> note.append(SEPARATOR).append(role.id()));
        sitting.setAuthNote(NOTE, note.toString());
    }

    /** Internal id of the client on whose page they were ticked. */
    static Optional<String> clientId(AuthenticationSessionModel sitting) {
        return Optional.ofNullable(sitting.getAuthNote(NOTE)).map(note -> note.split(SEPARATOR)[0]);
    }

    /** Names of those that are on offer still; none of another client. */
    static Set<String> names(AuthenticationSessionModel sitting, ClientModel client, List<Opening.Offer> offers) {
        String note = sitting.getAuthNote(NOTE);
        if (note == null) {
            return Set.of();
        }
        List<String> ids = Arrays.asList(note.split(SEPARATOR));
        if (!ids.get(0).equals(client.getId())) {
            return Set.of();
        }
        return offers.stream()
                .map(Opening.Offer::role)
                .filter(role -> ids.subList(1, ids.size()).contains(role.id()))
                .map(role -> role.name())
                .collect(Collectors.toSet());
    }

    static void forget(AuthenticationSessionModel sitting) {
        sitting.removeAuthNote(NOTE);
    }
}
