package org.usercenter.auth.recovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.Uscc;

/**
 * What the text in the account field is looked up by, and what its decoys are made of. All spellings of one certificate
 * number are one key; of everything else each spelling is its own, because names are looked up as they are written: were
 * two spellings of a name one key here, an account would show by having other ways for one of them.
 *
 * @param text as it was typed, without blanks around it
 * @param value equal for the texts that find the same account
 */
record SearchKey(String text, String value) {

    static SearchKey of(String typed) {
        String text = typed.strip();
        return new SearchKey(
                text, uscc(text).or(() -> certificateNumber(text)).orElseGet(() -> text.toLowerCase(Locale.ROOT)));
    }

    /** Whether a document of no known kind is written here as it is stored; another spelling of its number finds nobody. */
    boolean isOwnSpelling() {
        List<IdentityDocument> documents = IdentityDocument.recognise(text);
        return documents.stream().anyMatch(each -> each.type() != DocumentType.OTHER)
                || documents.stream().anyMatch(each -> each.number().equalsIgnoreCase(text))
                || uscc(text).isPresent();
    }

    private static Optional<String> uscc(String text) {
        try {
            return Optional.of(Uscc.parse(text).value());
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> certificateNumber(String text) {
        return IdentityDocument.recognise(text).stream()
                .filter(each -> each.type() != DocumentType.OTHER)
                .map(IdentityDocument::indexValue)
                .findFirst();
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SearchKey";
    }
}
