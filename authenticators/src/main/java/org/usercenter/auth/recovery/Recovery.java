package org.usercenter.auth.recovery;

import java.util.List;

import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A recovery on its way.
 *
 * @param id of this recovery
 * @param forAccount whether the account's name is looked for (P2), not only its password (P1)
 * @param targets where a code can be sent to; empty: nothing was typed yet
 * @param chosen index of the target that a code was sent to last; negative: none
 * @param sentUntil until when that code is good, seconds since 1970; 0: it has ended
 * @param proved whether a code of the chosen target was typed
 * @param accounts ids of the accounts that may be recovered by what was proved
 * @param account id of the one that was picked; empty: none
 * @param done whether its password was set
 */
record Recovery(
        String id,
        boolean forAccount,
        List<Target> targets,
        int chosen,
        long sentUntil,
        boolean proved,
        List<String> accounts,
        String account,
        boolean done) {

    static Recovery begin(boolean forAccount) {
        return new Recovery(KeycloakModelUtils.generateId(), forAccount, List.of(), -1, 0, false, List.of(), "", false);
    }

    Recovery withTargets(List<Target> found) {
        return new Recovery(id, forAccount, List.copyOf(found), -1, 0, false, List.of(), "", false);
    }

    Recovery withSent(int target, long until) {
        return new Recovery(id, forAccount, targets, target, until, false, List.of(), "", false);
    }

    Recovery withCodeEnded() {
        return withSent(chosen, 0);
    }

    /** Proved, and picked at once when nobody has to pick. */
    Recovery withProved(List<String> found) {
        String only = found.size() == 1 && !forAccount ? found.get(0) : "";
        return new Recovery(id, forAccount, targets, chosen, 0, true, List.copyOf(found), only, false);
    }

    Recovery withAccount(String picked) {
        return new Recovery(id, forAccount, targets, chosen, 0, true, accounts, picked, false);
    }

    Recovery withDone() {
        return new Recovery(id, forAccount, targets, chosen, 0, true, accounts, account, true);
    }

    /**
     * The target that a code was sent to.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    Target target() {
        return targets.get(chosen);
    }

    @Override
    public String toString() {
        return "Recovery[" + id + "]";
    }
}
