package org.usercenter.auth.recovery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.lookup.AccountFinder;
import org.usercenter.auth.lookup.RealmAccounts;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

/**
 * Which accounts can be recovered, and by which mobiles and emails. Makes the same lookups whether there is an account or
 * not, each time in a transaction of its own, and keeps none open. Only an email that was proved counts: whoever owns one
 * that was mistyped at the registration must not get the account.
 */
final class RecoveryAccounts {
    /** Looked for when nobody was found, so that a miss costs as much as a hit. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    /** Accounts of one mobile that are offered. */
    private static final int MAX = 20;

    private final KeycloakSession session;
    private final Set<MobileRegion> regions;

    /** @param regions whose mobiles are understood */
    RecoveryAccounts(KeycloakSession session, Set<MobileRegion> regions) {
        this.session = session;
        this.regions = regions;
    }

    /** Where a code can be sent to whoever is meant: to the mobile or email itself, or what the account has. */
    List<Target> targets(String typed) {
        Optional<MobileNumber> mobile = mobile(typed);
        if (mobile.isPresent()) {
            return List.of(Target.mobile(mobile.get(), ""));
        }
        Optional<EmailAddress> email = email(typed);
        if (email.isPresent()) {
            boolean known =
                    !apart(session, job -> byEmail(job, email.get().value())).isEmpty();
            return List.of(Target.email(email.get(), "", known));
        }
        SearchKey key = SearchKey.of(typed);
        List<Target> decoys =
                new Decoys(session.getProvider(CryptoProvider.class).index(), regions).of(key);
        List<Target> own = apart(session, job -> ofAccount(job, key));
        return own.isEmpty() ? decoys : own;
    }

    /** The mobile that was typed; empty when it is none. */
    Optional<MobileNumber> mobile(@Nullable String typed) {
        try {
            return Optional.of(MobileNumber.parse(typed, regions));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /** Ids of the accounts that belong to what was proved, at most 20. */
    static List<String> provedBy(KeycloakSession session, Target target) {
        if (!target.account().isEmpty()) {
            return List.of(target.account());
        }
        return target.isEmail()
                ? apart(session, job -> byEmail(job, target.address()))
                : apart(session, job -> byMobile(job, target.address()));
    }

    /**
     * Whether the account still has what the code was sent to: a contact that was changed since proves nothing any more.
     *
     * @param job of a transaction that is open
     */
    static boolean has(KeycloakSession job, UserModel account, Target target) {
        RealmModel realm = job.getContext().getRealm();
        if (target.isEmail()) {
            return account.isEmailVerified() && target.address().equalsIgnoreCase(account.getEmail());
        }
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        return Stream.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE)
                .flatMap(kind -> store.identifiers().value(realm, account.getId(), kind).stream())
                .anyMatch(target.address()::equals);
    }

    private static <T> T apart(KeycloakSession session, Function<KeycloakSession, T> lookup) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), lookup::apply, "look for accounts");
    }

    private static List<Target> ofAccount(KeycloakSession job, SearchKey key) {
        RealmModel realm = job.getContext().getRealm();
        AccountFinder.Found<UserModel> found = new AccountFinder<>(new RealmAccounts(job, realm)).find(key.text());
        UserModel account = found.secret() && !key.isOwnSpelling() ? null : found.account();
        String id = account == null ? NOBODY : account.getId();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        List<Target> targets = new ArrayList<>();
        Stream.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE)
                .flatMap(kind -> store.identifiers().value(realm, id, kind).stream())
                .map(stored -> MobileNumber.parse(stored, EnumSet.allOf(MobileRegion.class)))
                .distinct()
                .forEach(mobile -> targets.add(Target.mobile(mobile, id)));
        if (account != null && account.isEmailVerified()) {
            email(account.getEmail()).ifPresent(email -> targets.add(Target.email(email, id, true)));
        }
        return targets;
    }

    private static List<String> byMobile(KeycloakSession job, String e164) {
        RealmModel realm = job.getContext().getRealm();
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        return Stream.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE)
                .flatMap(kind -> store.identifiers().findUserIdsNotUnique(realm, kind, e164))
                .distinct()
                .limit(MAX)
                .toList();
    }

    private static List<String> byEmail(KeycloakSession job, String address) {
        RealmModel realm = job.getContext().getRealm();
        Map<String, String> proved = Map.of(
                UserModel.EMAIL, address,
                UserModel.EMAIL_VERIFIED, "true",
                UserModel.EXACT, "true");
        return job.users()
                .searchForUserStream(realm, proved, 0, MAX)
                .map(UserModel::getId)
                .toList();
    }

    private static Optional<EmailAddress> email(@Nullable String typed) {
        try {
            return Optional.of(EmailAddress.parse(typed));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }
}
