package org.usercenter.account.servicedesk;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.Uscc;

/** Finds accounts by what somebody tells the service desk; each lookup is exact. */
record AccountSearch(Call call) {

    /** A mobile, or the document of an internal account, can be several accounts'. */
    private static final int MAX = 20;

    List<UserModel> find(String text) {
        return Stream.of(byLoginName(text), byUscc(text), byMobile(text), byDocument(text))
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
                .flatMap(uscc -> identifiers().findUserId(call.realm(), IdentifierKind.USCC, uscc.value()))
                .stream();
    }

    private Stream<String> byMobile(String text) {
        return valid(() -> MobileNumber.parse(text, EnumSet.allOf(MobileRegion.class))).stream()
                .flatMap(mobile -> Stream.concat(
                        identifiers().findUserId(call.realm(), IdentifierKind.MOBILE, mobile.e164()).stream(),
                        identifiers()
                                .findUserIdsNotUnique(call.realm(), IdentifierKind.CONTACT_MOBILE, mobile.e164())));
    }

    private Stream<String> byDocument(String text) {
        return IdentityDocument.recognise(text).stream()
                .map(IdentityDocument::indexValue)
                .distinct()
                .flatMap(value -> Stream.concat(
                        identifiers().findUserId(call.realm(), IdentifierKind.ID_NUMBER, value).stream(),
                        identifiers().findUserIdsNotUnique(call.realm(), IdentifierKind.MEMBER_ID_NUMBER, value)));
    }

    private IdentifierStore identifiers() {
        return call.store().identifiers();
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
