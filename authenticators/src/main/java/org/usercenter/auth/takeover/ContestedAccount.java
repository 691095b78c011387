package org.usercenter.auth.takeover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * As much of a contested account as whoever proved its number may see before he says whose it is.
 *
 * @param enterprise whether it is an enterprise's
 * @param loginName masked
 * @param registeredOn in Beijing
 * @param mobile masked; empty: none
 * @param provedName as the proof has it
 * @param sameName false when the proof has another name than the one that was typed
 * @param nameless whether it is a person's, and the proof tells no name
 */
public record ContestedAccount(
        boolean enterprise,
        String loginName,
        LocalDate registeredOn,
        String mobile,
        String provedName,
        boolean sameName,
        boolean nameless) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static ContestedAccount of(KeycloakSession session, RealmModel realm, UserModel account, VerifiedIdentity proof) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        ProvedPerson person = proof.person();
        boolean enterprise = person == null;
        Long created = account.getCreatedTimestamp();
        return new ContestedAccount(
                enterprise,
                ProvedAccount.masked(account),
                Instant.ofEpochMilli(created == null ? 0 : created).atZone(ZONE).toLocalDate(),
                mobile(store, realm, account.getId()),
                proof.label(),
                enterprise
                        ? sameEnterprise(store, realm, account.getId(), proof.enterprise())
                        : samePerson(store, realm, account.getId(), person),
                person != null && person.name() == null);
    }

    /**
     * Whether an account can go on under a name that only was typed: where an authority has confirmed name and number
     * together, the number is nobody's with another name.
     */
    static boolean accepts(UserCenterStore store, RealmModel realm, String userId, PersonName typed) {
        return !store.realNames().current(realm, userId).reaches(RealNameLevel.VERIFIED)
                || store.persons()
                        .find(realm, userId)
                        .filter(person -> person.name().equals(typed))
                        .isPresent();
    }

    private static String mobile(UserCenterStore store, RealmModel realm, String userId) {
        return Stream.of(IdentifierKind.CONTACT_MOBILE, IdentifierKind.MOBILE)
                .flatMap(kind -> store.identifiers().value(realm, userId, kind).stream())
                .findFirst()
                .map(mobile -> MobileNumber.parse(mobile, EnumSet.allOf(MobileRegion.class))
                        .masked())
                .orElse("");
    }

    /** A proof without a name contradicts none. */
    private static boolean sameEnterprise(
            UserCenterStore store, RealmModel realm, String userId, @Nullable ProvedEnterprise proved) {
        EnterpriseName name = proved == null ? null : proved.name();
        return name == null
                || store.enterprises()
                        .findByMainAccount(realm, userId)
                        .filter(enterprise -> enterprise.particulars().name().equals(name))
                        .isPresent();
    }

    private static boolean samePerson(
            UserCenterStore store, RealmModel realm, String userId, @Nullable ProvedPerson proved) {
        PersonName name = proved == null ? null : proved.name();
        return name == null
                || Optional.of(name).equals(store.persons().find(realm, userId).map(person -> person.name()));
    }
}
