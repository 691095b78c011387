package org.usercenter.account.operator.directory;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/** Whom an operator means by what was typed, each kind of it by an index of its own. */
record PersonSearch(Call call) {

    /** Of one number in one list; there are a few internal accounts of one human. */
    private static final int MAX_EXACT = 100;

    /**
     * Those that are meant, by user id.
     *
     * @param after user id of the last one of the page before; null: the first page
     */
    List<AccountEntry> find(String typed, @Nullable String after, int rows) {
        Stream<AccountEntry> exact = exact(typed).stream()
                .filter(each -> after == null || each.userId().compareTo(after) > 0);
        Stream<AccountEntry> named = name(typed)
                .map(name -> call.store().directory().persons(call.realm(), name, after, rows))
                .orElse(List.of())
                .stream();
        return Stream.concat(exact, named)
                .distinct()
                .sorted(Comparator.comparing(AccountEntry::userId))
                .limit(rows)
                .toList();
    }

    private List<AccountEntry> exact(String typed) {
        Stream<String> ids = Stream.of(
                        call.store().directory().account(call.realm(), typed).stream(),
                        byNumber(typed),
                        byMobile(typed))
                .flatMap(found -> found);
        return call.store()
                .directory()
                .accounts(call.realm(), ids.distinct().limit(MAX_EXACT).toList());
    }

    private Stream<String> byNumber(String typed) {
        IdentifierStore identifiers = call.store().identifiers();
        return IdentityDocument.recognise(typed).stream()
                .map(IdentityDocument::indexValue)
                .distinct()
                .flatMap(number -> Stream.concat(
                        identifiers.findUserId(call.realm(), IdentifierKind.ID_NUMBER, number).stream(),
                        identifiers.findUserIdsNotUnique(call.realm(), IdentifierKind.MEMBER_ID_NUMBER, number)));
    }

    private Stream<String> byMobile(String typed) {
        try {
            String mobile =
                    MobileNumber.parse(typed, EnumSet.allOf(MobileRegion.class)).e164();
            IdentifierStore identifiers = call.store().identifiers();
            return Stream.concat(
                    identifiers.findUserId(call.realm(), IdentifierKind.MOBILE, mobile).stream(),
                    identifiers.findUserIdsNotUnique(call.realm(), IdentifierKind.CONTACT_MOBILE, mobile));
        } catch (InvalidIdentifierException e) {
            return Stream.empty();
        }
    }

    private static Optional<PersonName> name(String typed) {
        try {
            return Optional.of(PersonName.parse(typed));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }
}
