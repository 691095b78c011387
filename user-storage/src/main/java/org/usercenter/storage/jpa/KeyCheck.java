package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Values of each key, column and end of the table. */
    private static final int SAMPLE = 25;

    /** So many values of one key, whichever columns they are of, of which none can be read are no damage: it is another key. */
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
     * Looks at some values of each column under each key that is in use there. A rotation that was cut short leaves values under two, in
     * the order of the primary key, and whole columns under the older one; so both ends of each are read. A few that are damaged are told
     * in the log.
     *
     * @throws IllegalStateException when none of a key can be read, or nobody would be found
     */
    void check(EntityManager em) {
        Map<String, Tally> keys = new TreeMap<>();
        for (KeyRotation.Column column : KeyRotation.Column.values()) {
            for (String prefix : column.prefixes(em).setMaxResults(MOST_KEYS).getResultList()) {
                Tally tally = keys.computeIfAbsent(prefix, any -> new Tally());
                for (Tuple row : rows(em, column, prefix)) {
                    open(em, column, row, tally);
                }
            }
        }
        judge(keys);
    }

    private static Collection<Tuple> rows(EntityManager em, KeyRotation.Column column, String prefix) {
        Map<Object, Tuple> rows = new LinkedHashMap<>();
        for (String direction : List.of("asc", "desc")) {
            column.beginningWith(em, prefix, direction)
                    .setMaxResults(SAMPLE)
                    .getResultStream()
                    .forEach(row -> rows.put(row.get("id"), row));
        }
        return rows.values();
    }

    private void open(EntityManager em, KeyRotation.Column column, Tuple row, Tally tally) {
        tally.rows++;
        try {
            String field = text(row, "field");
            String value = sealing.open(text(row, "sealed"), text(row, "realmId"), field, text(row, "owner"));
            tally.readable++;
            if (column == KeyRotation.Column.IDENTIFIER) {
                tally.identifiers++;
                tally.found += index.hash(field, value).equals(hash(em, text(row, "id"))) ? 1 : 0;
            }
        } catch (CryptoException e) {
            LOG.debugf("A value of %s cannot be read: %s", column, e.getMessage());
        }
    }

    private static String hash(EntityManager em, String identifier) {
        return em.createQuery("select i.hash from UcIdentifier i where i.id = :id", String.class)
                .setParameter("id", identifier)
                .getSingleResult();
    }

    private static void judge(Map<String, Tally> keys) {
        Tally all = new Tally();
        List<String> unreadable = new ArrayList<>();
        keys.forEach((prefix, own) -> {
            all.add(own);
            Matcher key = PREFIX.matcher(prefix);
            if (own.readable == 0 && own.rows >= NO_ACCIDENT && key.matches()) {
                unreadable.add("cipher.key." + key.group(1));
            }
        });
        judge(all, unreadable);
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
        if (all.identifiers > 0 && all.found == 0) {
            throw new IllegalStateException(
                    "The User Center refuses to start: index.key or index.algorithm is not that of this"
                            + " database; nobody would be found. Give it the key file that belongs to the database");
        }
        int damaged = all.rows - all.readable + all.identifiers - all.found;
        if (damaged > 0) {
            LOG.errorf(
                    "%d of %d values that were tried do not fit the server's keys; are they damaged?",
                    damaged, all.rows);
        }
    }

    /** What became of some values; found are those identifiers whose hash fits, of those that are readable. */
    private static final class Tally {
        private int rows;
        private int readable;
        private int identifiers;
        private int found;

        void add(Tally other) {
            rows += other.rows;
            readable += other.readable;
            identifiers += other.identifiers;
            found += other.found;
        }
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
