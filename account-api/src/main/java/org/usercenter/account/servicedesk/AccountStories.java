package org.usercenter.account.servicedesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.AccountContacts;
import org.usercenter.account.operator.AccountKeys;
import org.usercenter.account.operator.Declared;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.directory.EnterpriseEntry;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.removal.KeyKind;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.LostKey;

/** What the service desk sees of accounts; numbers and contacts are masked. */
record AccountStories(OperatorScope scope) {

    private Call call() {
        return scope.call();
    }

    /** Each in its place; as many statements for all as for one. */
    List<AccountHit> hits(List<UserModel> users) {
        List<String> ids = users.stream().map(UserModel::getId).distinct().toList();
        Directory directory = call().store().directory();
        Map<String, EnterpriseEntry> enterprises = directory.enterprisesOf(call().realm(), ids).stream()
                .collect(Collectors.toMap(EnterpriseEntry::mainAccountId, Function.identity()));
        Map<String, AccountEntry> persons = directory.accounts(call().realm(), ids).stream()
                .filter(AccountEntry::person)
                .collect(Collectors.toMap(AccountEntry::userId, Function.identity()));
        Map<String, String> mobiles = new AccountContacts(call()).mobiles(ids);
        return users.stream()
                .map(user ->
                        hit(user, enterprises.get(user.getId()), persons.get(user.getId()), mobiles.get(user.getId())))
                .toList();
    }

    private static AccountHit hit(
            UserModel user,
            @Nullable EnterpriseEntry enterprise,
            @Nullable AccountEntry person,
            @Nullable String mobile) {
        String name = person != null && person.name() != null ? person.name() : MemberName.of(user);
        return new AccountHit(
                user.getId(),
                user.getUsername(),
                enterprise != null ? "enterprise" : person != null ? "person" : "member",
                enterprise != null ? enterprise.name().value() : name.isEmpty() ? null : MemberName.masked(name),
                mobile,
                user.isEnabled());
    }

    AccountStory story(UserModel user) {
        Declared declared = Declared.of(call(), user.getId());
        Enterprise enterprise = declared.enterprise();
        Person person = declared.person();
        Long created = user.getCreatedTimestamp();
        return new AccountStory(
                hits(List.of(user)).get(0),
                enterprise != null
                        ? enterprise.particulars().uscc().value()
                        : person == null ? null : person.document().masked(),
                call().store().realNames().current(call().realm(), user.getId()).value(),
                AccountContacts.email(user),
                enterprise != null
                        && call().store()
                                .suspensions()
                                .find(call().realm(), enterprise.groupId())
                                .isPresent(),
                call().store().appeals().holds(call().realm(), user.getId(), null),
                RealmPower.isHeldBy(user),
                user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE),
                created == null ? null : Instant.ofEpochMilli(created).toString(),
                lock(user),
                keys(user),
                call().store().limitDesk().of(call().realm(), user.getId(), codeMobile(user.getId())).stream()
                        .map(counted -> new AccountStory.Limit(
                                counted.limit().code(),
                                counted.uses(),
                                counted.until().toString()))
                        .toList(),
                new KeyRemoving(scope).waitingAbout(user));
    }

    /** That codes go to; E.164; null: none. */
    @Nullable
    String codeMobile(String userId) {
        return call().store()
                .identifiers()
                .value(call().realm(), userId, IdentifierKind.MOBILE)
                .or(() -> call().store().identifiers().value(call().realm(), userId, IdentifierKind.CONTACT_MOBILE))
                .orElse(null);
    }

    private AccountStory.Lock lock(UserModel user) {
        RealmModel realm = call().realm();
        UserLoginFailureModel failures = call().session().loginFailures().getUserLoginFailure(realm, user.getId());
        if (!realm.isBruteForceProtected() || failures == null) {
            return new AccountStory.Lock("none", null, 0, null, null);
        }
        boolean permanent =
                realm.isPermanentLockout() && failures.getNumTemporaryLockouts() > realm.getMaxTemporaryLockouts();
        long until = failures.getFailedLoginNotBefore();
        boolean temporary =
                Time.currentTimeMillis() < Instant.ofEpochSecond(until).toEpochMilli();
        return new AccountStory.Lock(
                permanent ? "permanent" : temporary ? "temporary" : "none",
                temporary && !permanent ? Instant.ofEpochSecond(until).toString() : null,
                failures.getNumFailures(),
                failures.getLastFailure() == 0
                        ? null
                        : Instant.ofEpochMilli(failures.getLastFailure()).toString(),
                failures.getLastIPFailure());
    }

    private List<AccountStory.Key> keys(UserModel user) {
        return held(user)
                .map(held -> new AccountStory.Key(
                        held.key().kind().code(),
                        held.key().id(),
                        held.name(),
                        held.state(),
                        held.boundAt(),
                        isLastWay(user, held.key()),
                        new KeyRemoving(scope).isProposed(user, held.key())))
                .toList();
    }

    /** The mobile first. */
    private Stream<AccountKeys.Held> held(UserModel user) {
        LostKey mobile = new LostKey(KeyKind.MOBILE, LostKey.MOBILE);
        Stream<AccountKeys.Held> ofMobile = removal().isHeld(call().realm(), user, mobile)
                ? Optional.ofNullable(new AccountContacts(call()).mobile(user.getId())).stream()
                        .map(masked -> new AccountKeys.Held(mobile, masked, null, null))
                : Stream.of();
        return Stream.concat(ofMobile, new AccountKeys(call()).of(user).stream());
    }

    private boolean isLastWay(UserModel user, LostKey key) {
        return removal().isLastWay(call().realm(), user, key);
    }

    private KeyRemoval removal() {
        return call().session().getProvider(KeyRemoval.class);
    }

    /** How a key of an account is called, masked; null: the account has it no more. */
    @Nullable
    String name(UserModel user, LostKey key) {
        return held(user)
                .filter(each -> each.key().equals(key))
                .map(AccountKeys.Held::name)
                .findFirst()
                .orElse(null);
    }
}
