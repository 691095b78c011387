package org.usercenter.auth.ca;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.member.RealmPower;

/**
 * The account whose certificates {@code uc-bind-certificate} handles: that of the one who is logged in, or, by the action's
 * parameter, an internal account of his enterprise.
 *
 * @param actorId who is logged in
 * @param enterprise the enterprise whose main account acts for one of its internal accounts; null: the account is the
 *     actor's own
 */
record BindTarget(UserModel account, String actorId, @Nullable Enterprise enterprise) {

    /**
     * Looks it up anew for every request, because a member can leave at any time.
     *
     * @return empty when the actor may not handle the certificates of the account that the parameter names, or there is
     *     no such account: which of the two is not told
     */
    static Optional<BindTarget> of(RequiredActionContext context) {
        UserModel actor = context.getUser();
        String memberId = parameter(context.getAuthenticationSession());
        if (memberId == null) {
            return Optional.of(new BindTarget(actor, actor.getId(), null));
        }
        RealmModel realm = context.getRealm();
        return context.getSession()
                .getProvider(UserCenterStore.class)
                .enterprises()
                .findByInternalAccount(realm, memberId)
                .filter(enterprise -> enterprise.mainAccountId().equals(actor.getId()))
                .flatMap(enterprise -> Optional.ofNullable(
                                context.getSession().users().getUserById(realm, memberId))
                        // Whoever binds a key to it is it.
                        .filter(member -> !RealmPower.isHeldBy(member))
                        .map(member -> new BindTarget(member, actor.getId(), enterprise)));
    }

    /** The parameter belongs to the action that was asked for, which need not be this one. */
    private static @Nullable String parameter(AuthenticationSessionModel sitting) {
        return BindCertificate.ID.equals(sitting.getClientNote(Constants.KC_ACTION))
                ? sitting.getClientNote(Constants.KC_ACTION_PARAMETER)
                : null;
    }

    boolean isMember() {
        return enterprise != null;
    }

    /** The name of the human as Keycloak knows it; empty when it knows none. */
    String name() {
        String first = account.getFirstName();
        boolean ideographic = first != null && first.codePoints().anyMatch(Character::isIdeographic);
        Stream<String> parts = ideographic ? parts(account.getLastName(), first) : parts(first, account.getLastName());
        return parts.collect(Collectors.joining(ideographic ? "" : " "));
    }

    private static Stream<String> parts(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank());
    }
}
