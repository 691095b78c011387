package org.usercenter.account.operator;

import java.util.EnumSet;
import java.util.stream.Stream;

import org.usercenter.account.call.Call;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

/** User ids of the accounts that a number is of, each kind of it by an index of its own; several of one human can be found. */
public record NumberHolders(Call call) {

    /** Accounts with that mobile, to log in with or as a contact. */
    public Stream<String> ofMobile(String typed) {
        try {
            String mobile =
                    MobileNumber.parse(typed, EnumSet.allOf(MobileRegion.class)).e164();
            return holders(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE, mobile);
        } catch (InvalidIdentifierException e) {
            return Stream.empty();
        }
    }

    /** Persons and internal accounts with that document. */
    public Stream<String> ofDocument(String typed) {
        return IdentityDocument.recognise(typed).stream()
                .map(IdentityDocument::indexValue)
                .distinct()
                .flatMap(value -> holders(IdentifierKind.ID_NUMBER, IdentifierKind.MEMBER_ID_NUMBER, value));
    }

    private Stream<String> holders(IdentifierKind unique, IdentifierKind shared, String value) {
        IdentifierStore identifiers = call.store().identifiers();
        return Stream.concat(
                identifiers.findUserId(call.realm(), unique, value).stream(),
                identifiers.findUserIdsNotUnique(call.realm(), shared, value));
    }
}
