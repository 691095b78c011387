package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jboss.logging.Logger;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.crypto.CryptoProvider;

/**
 * Whether the server's keys are those that its database was written with. With others nobody would be found or read, and new accounts
 * could be made for numbers that have one.
 */
final class KeyCheck {

    private static final Logger LOG = Logger.getLogger(KeyCheck.class);

    /** Rows of each key and end of the table. */
    private static final int SAMPLE = 25;

    /** So many rows of one key of which none can be read are no damage: it is another key. */
    private static final int NO_ACCIDENT = 5;

    /** More keys than anybody has; the rest is damage. */
    private static final int MOST_KEYS = 50;

    private static final Pattern PREFIX = Pattern.compile("v1\\.([A-Za-z0-9_-]{1,32})\\.");

    private final Sealing sealing;
    private final BlindIndex index;

    KeyCheck(CryptoProvider crypto) {
        this.sealing = new Sealing(crypto.cipher());
        this.index = crypto.index();
    }

    /**
     * Looks at some identifiers under each key that is in use. A rotation that was cut short leaves values under two, in the order of
     * the primary key; so both ends are read. A few that are damaged are told in the log.
     *
     * @throws IllegalStateException when none of a key can be read, or none would be found
     */
    void check(EntityManager em) {
        Tally all = new Tally();
        List<String> unreadable = new ArrayList<>();
        for (String prefix : prefixes(em)) {
            Tally own = tally(rows(em, prefix));
            all.add(own);
            Matcher key = PREFIX.matcher(prefix);
            if (own.readable == 0 && own.rows >= NO_ACCIDENT && key.matches()) {
                unreadable.add("cipher.key." + key.group(1));
            }
        }
        judge(all, unreadable);
    }

    /** How the values begin, up to their key; one pass through the table. */
    private static List<String> prefixes(EntityManager em) {
        return em.createQuery(
                        "select distinct substring(i.sealed, 1, locate('.', i.sealed, 4)) from UcIdentifier i",
                        String.class)
                .setMaxResults(MOST_KEYS)
                .getResultList();
    }

    private static Collection<Tuple> rows(EntityManager em, String prefix) {
        Map<String, Tuple> rows = new LinkedHashMap<>();
        for (String direction : List.of("asc", "desc")) {
            em.createQuery(
                            """
                            select i.id as id, i.realmId as realmId, i.userId as owner, i.kind as kind, i.hash as hash,
                            i.sealed as sealed
                            from UcIdentifier i where substring(i.sealed, 1, :length) = :prefix order by i.id\s"""
                                    + direction,
                            Tuple.class)
                    .setParameter("prefix", prefix)
                    .setParameter("length", prefix.length())
                    .setMaxResults(SAMPLE)
                    .getResultStream()
                    .forEach(row -> rows.put(text(row, "id"), row));
        }
        return rows.values();
    }

    private Tally tally(Collection<Tuple> rows) {
        Tally tally = new Tally();
        for (Tuple row : rows) {
            tally.rows++;
            try {
                String kind = text(row, "kind");
                String value = sealing.open(text(row, "sealed"), text(row, "realmId"), kind, text(row, "owner"));
                tally.readable++;
                tally.found += index.hash(kind, value).equals(text(row, "hash")) ? 1 : 0;
            } catch (CryptoException e) {
                LOG.debugf("An identifier cannot be read: %s", e.getMessage());
            }
        }
        return tally;
    }

    private static void judge(Tally all, List<String> unreadable) {
        if (all.rows > 0 && all.readable == 0) {
            throw new IllegalStateException(
                    "The User Center refuses to start: its cipher keys are not those of this database;"
                            + " none of the values that were tried can be decrypted. Give it the key file that belongs to the database");
        }
        if (!unreadable.isEmpty()) {
            throw new IllegalStateException(
                    "The User Center refuses to start: its cipher keys are not all those of this database;"
                            + " values under " + String.join(", ", unreadable)
                            + " cannot be decrypted, for it is missing or another one. Give it the key file that belongs to the database");
        }
        if (all.readable > 0 && all.found == 0) {
            throw new IllegalStateException(
                    "The User Center refuses to start: index.key or index.algorithm is not that of this"
                            + " database; nobody would be found. Give it the key file that belongs to the database");
        }
        if (all.found < all.rows) {
            LOG.errorf(
                    "%d of %d identifiers that were tried do not fit the server's keys; are they damaged?",
                    all.rows - all.found, all.rows);
        }
    }

    /** What became of some rows. */
    private static final class Tally {
        private int rows;
        private int readable;
        private int found;

        void add(Tally other) {
            rows += other.rows;
            readable += other.readable;
            found += other.found;
        }
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
