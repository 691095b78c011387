package org.usercenter.account.servicedesk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.NumberHolders;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.Uscc;

/** Finds accounts by what somebody tells the service desk; each lookup is exact. */
record AccountSearch(Call call) {

    /** A mobile, or the document of an internal account, can be several accounts'. */
    private static final int MAX = 20;

    List<UserModel> find(String text) {
        NumberHolders holders = new NumberHolders(call);
        return Stream.of(byLoginName(text), byUscc(text), holders.ofMobile(text), holders.ofDocument(text))
                .flatMap(Function.identity())
                .distinct()
                .limit(MAX)
                .map(id -> call.session().users().getUserById(call.realm(), id))
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<String> byLoginName(String text) {
        return valid(() -> LoginName.parse(text))
                .map(name -> call.session().users().getUserByUsername(call.realm(), name.value()))
                .map(UserModel::getId)
                .stream();
    }

    private Stream<String> byUscc(String text) {
        return valid(() -> Uscc.parse(text))
                .flatMap(uscc -> call.store().identifiers().findUserId(call.realm(), IdentifierKind.USCC, uscc.value()))
                .stream();
    }

    private static <T> Optional<T> valid(Parsing<T> parsing) {
        try {
            return Optional.of(parsing.parse());
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Parsing<T> {
        T parse();
    }
}
