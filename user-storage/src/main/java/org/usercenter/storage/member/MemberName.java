package org.usercenter.storage.member;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;

/** The name of the human behind an internal account, which Keycloak keeps in two parts. */
public final class MemberName {

    private static final int FIRST = 1;

    private MemberName() {}

    /** Chinese: family name first, without a space. Others: given name first. Empty when Keycloak knows none. */
    public static String of(UserModel account) {
        @Nullable String first = account.getFirstName();
        boolean ideographic = first != null && first.codePoints().anyMatch(Character::isIdeographic);
        Stream<String> parts = ideographic ? parts(account.getLastName(), first) : parts(first, account.getLastName());
        return parts.collect(Collectors.joining(ideographic ? "" : " "));
    }

    /** What operators see of a name, which can be of other forms than those of persons. */
    public static String masked(String name) {
        try {
            return PersonName.parse(name).masked();
        } catch (InvalidIdentifierException e) {
            return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        }
    }

    /** Writes a name so that {@link #of} reads the same. */
    public static void write(UserModel account, PersonName name) {
        String whole = name.value();
        if (whole.codePoints().anyMatch(Character::isIdeographic)) {
            int end = whole.offsetByCodePoints(0, FIRST);
            account.setLastName(whole.substring(0, end));
            account.setFirstName(whole.substring(end));
            return;
        }
        int space = whole.lastIndexOf(' ');
        account.setFirstName(space < 0 ? whole : whole.substring(0, space));
        account.setLastName(space < 0 ? null : whole.substring(space + 1));
    }

    private static Stream<String> parts(@Nullable String one, @Nullable String other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank());
    }
}
