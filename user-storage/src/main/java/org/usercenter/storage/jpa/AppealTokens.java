package org.usercenter.storage.jpa;

import java.math.BigInteger;
import java.time.Instant;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.appeal.AppealLink;
import org.usercenter.storage.appeal.AppealLinks;
import org.usercenter.storage.crypto.BlindIndex;

/** Tokens of links, worked out from an appeal and the moment of its approval with the key of the index. */
record AppealTokens(BlindIndex index) {

    private static final String MADE = "appeal-link";
    private static final String STORED = "appeal-token";

    /** Without those that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";

    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    /** @param approvedAt to the millisecond: another approval has other tokens */
    String token(RealmModel realm, String appealId, AppealLink link, Instant approvedAt) {
        String of = String.join(" ", link.id(), realm.getId(), appealId, Long.toString(approvedAt.toEpochMilli()));
        BigInteger rest = new BigInteger(index.hash(MADE, of), 16);
        StringBuilder token = new StringBuilder();
        while (token.length() < AppealLinks.LENGTH) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            token.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return token.toString();
    }

    String hash(String token) {
        return index.hash(STORED, token);
    }
}
