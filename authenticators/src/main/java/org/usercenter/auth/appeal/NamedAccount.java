package org.usercenter.auth.appeal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.lookup.RealmAccounts;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

/**
 * The account that a claimant names. Makes the same lookups whether there is one or not; nobody is told which.
 *
 * @param name empty: the login name counts
 */
record NamedAccount(ClaimantKind kind, String loginName, String name, String number) {
    /** Looked for when nobody was found, so that a miss costs as much as a hit. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    static NamedAccount of(AppealDraft draft) {
        return new NamedAccount(draft.claimant(), draft.loginName(), draft.name(), draft.number());
    }

    boolean isNameWritten() {
        return kind == ClaimantKind.ENTERPRISE
                ? parsed(EnterpriseName::parse, name).isPresent()
                : parsed(PersonName::parse, name).isPresent();
    }

    boolean isNumberWritten() {
        return kind == ClaimantKind.ENTERPRISE
                ? parsed(Uscc::parse, number).isPresent()
                : !IdentityDocument.recognise(number).isEmpty();
    }

    /** Id of the account; null when there is none, or its name is another. */
    @Nullable
    String find(KeycloakSession job) {
        RealmModel realm = job.getContext().getRealm();
        RealmAccounts accounts = new RealmAccounts(job, realm);
        UserModel byLogin = loginName.isEmpty() || loginName.contains("@") ? null : accounts.byName(loginName);
        String byNumber = kind == ClaimantKind.ENTERPRISE ? enterprise(job, realm) : person(job, realm);
        if (!name.isEmpty()) {
            return byNumber;
        }
        return byLogin == null ? null : byLogin.getId();
    }

    private @Nullable String enterprise(KeycloakSession job, RealmModel realm) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        String holder = parsed(Uscc::parse, number)
                .flatMap(uscc -> store.identifiers().findUserId(realm, IdentifierKind.USCC, uscc.value()))
                .orElse(NOBODY);
        Optional<EnterpriseName> typed = parsed(EnterpriseName::parse, name);
        return store.enterprises()
                .findByMainAccount(realm, holder)
                .filter(found ->
                        typed.filter(found.particulars().name()::equals).isPresent())
                .map(found -> holder)
                .orElse(null);
    }

    private @Nullable String person(KeycloakSession job, RealmModel realm) {
        UserCenterStore store = job.getProvider(UserCenterStore.class);
        List<String> holders = IdentityDocument.recognise(number).stream()
                .flatMap(document ->
                        store.identifiers().findUserId(realm, IdentifierKind.ID_NUMBER, document.indexValue()).stream())
                .distinct()
                .toList();
        // Two accounts for one number cannot be told apart by it.
        String holder = holders.size() == 1 ? holders.get(0) : NOBODY;
        Optional<PersonName> typed = parsed(PersonName::parse, name);
        return store.persons()
                .find(realm, holder)
                .filter(found -> typed.filter(found.name()::equals).isPresent())
                .map(found -> holder)
                .orElse(null);
    }

    private static <T> Optional<T> parsed(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "NamedAccount[" + kind + "]";
    }
}
