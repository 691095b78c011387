package org.usercenter.account.operator.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.NumberHolders;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.identity.InvalidIdentifierException;
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
        NumberHolders holders = new NumberHolders(call);
        Stream<String> ids = Stream.of(
                        call.store().directory().account(call.realm(), typed).stream(),
                        holders.ofDocument(typed),
                        holders.ofMobile(typed))
                .flatMap(found -> found);
        return call.store()
                .directory()
                .accounts(call.realm(), ids.distinct().limit(MAX_EXACT).toList());
    }

    private static Optional<PersonName> name(String typed) {
        try {
            return Optional.of(PersonName.parse(typed));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }
}
