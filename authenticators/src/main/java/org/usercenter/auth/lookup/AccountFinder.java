package org.usercenter.auth.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.Uscc;

/**
 * Finds the account that somebody means by what they typed: a certificate number or a login name. Makes the same
 * lookups whether it finds somebody or not.
 *
 * @param <U> what an account is
 */
public final class AccountFinder<U> {
    /** Asked for when no number was found, so that a miss costs as much as a hit. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Accounts<U> accounts;

    /** Among those accounts. */
    public AccountFinder(Accounts<U> accounts) {
        this.accounts = accounts;
    }

    /** The accounts of one realm. */
    public interface Accounts<U> {
        /** The account that holds a value that is unique in the realm. */
        Optional<String> holder(IdentifierKind kind, String normalised);

        /** At most a few of the holders of a value that is not unique in the realm. */
        List<String> holders(IdentifierKind kind, String normalised);

        /** Null when there is none. */
        @Nullable
        U byId(String userId);

        /** By login name; null when there is none. */
        @Nullable
        U byName(String typed);

        /** The login name. */
        String name(U account);
    }

    /**
     * Whom the text in the account field means.
     *
     * @param account null when it means nobody
     * @param shown what Keycloak may see, store and log instead of what was typed: a user name, or something masked
     * @param secret whether neither what was typed nor the user name may be kept for, or shown on, further pages
     */
    public record Found<U>(@Nullable U account, String shown, boolean secret) {}

    /** Whom the text means. */
    public Found<U> find(String typed) {
        Uscc uscc = uscc(typed);
        List<IdentityDocument> documents = IdentityDocument.recognise(typed);
        List<IdentityDocument> special =
                documents.stream().filter(d -> d.type() != DocumentType.OTHER).toList();
        List<IdentityDocument> other =
                documents.stream().filter(d -> d.type() == DocumentType.OTHER).toList();

        // A code or number that can be nothing else comes before names; "other" fits most names and comes after them.
        U byNumber = byId(holders(uscc, special));
        U byName = accounts.byName(typed);
        U byOther = byId(holders(null, other));
        boolean certificate = uscc != null || !special.isEmpty();
        if (byNumber != null) {
            return new Found<>(byNumber, accounts.name(byNumber), true);
        }
        if (byName != null) {
            return new Found<>(byName, accounts.name(byName), certificate);
        }
        if (byOther != null) {
            return new Found<>(byOther, accounts.name(byOther), true);
        }
        return loginName(typed)
                .filter(name -> !certificate)
                .map(name -> new Found<U>(null, name.value(), false))
                .orElseGet(() -> new Found<>(null, masked(typed, uscc, special), true));
    }

    private @Nullable U byId(Set<String> holders) {
        // Two accounts for one number cannot be told apart by it.
        return accounts.byId(holders.size() == 1 ? holders.iterator().next() : NOBODY);
    }

    private Set<String> holders(@Nullable Uscc uscc, List<IdentityDocument> documents) {
        Set<String> owners = new HashSet<>();
        List<String> members = new ArrayList<>();
        if (uscc != null) {
            accounts.holder(IdentifierKind.USCC, uscc.value()).ifPresent(owners::add);
        }
        for (IdentityDocument document : documents) {
            accounts.holder(IdentifierKind.ID_NUMBER, document.indexValue()).ifPresent(owners::add);
            members.addAll(accounts.holders(IdentifierKind.MEMBER_ID_NUMBER, document.indexValue()));
        }
        return owners.isEmpty() ? new HashSet<>(members) : owners;
    }

    /** What may be stored and logged of a text that means nobody. */
    private static String masked(String typed, @Nullable Uscc uscc, List<IdentityDocument> documents) {
        if (uscc != null) {
            return uscc.masked();
        }
        if (!documents.isEmpty()) {
            return documents.get(0).masked();
        }
        // Perhaps a mobile, a number with a slip of the finger, or a password in the wrong field.
        return typed.length() < 8 ? "***" : typed.substring(0, 2) + "***" + typed.substring(typed.length() - 2);
    }

    private static Optional<LoginName> loginName(String typed) {
        try {
            return Optional.of(LoginName.parse(typed));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Uscc uscc(String typed) {
        try {
            return Uscc.parse(typed);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }
}
