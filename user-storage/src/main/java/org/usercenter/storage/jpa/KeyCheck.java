package org.usercenter.storage.jpa;

import java.util.List;

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

    private static final int SAMPLE = 50;

    private final Sealing sealing;
    private final BlindIndex index;

    KeyCheck(CryptoProvider crypto) {
        this.sealing = new Sealing(crypto.cipher());
        this.index = crypto.index();
    }

    /**
     * Looks at some identifiers. One that is damaged, or whose key was taken away too early, is told in the log.
     *
     * @throws IllegalStateException when none can be read, or none would be found
     */
    void check(EntityManager em) {
        List<Tuple> rows = em.createQuery(
                        """
                        select i.realmId as realmId, i.userId as owner, i.kind as kind, i.hash as hash, i.sealed as sealed
                        from UcIdentifier i order by i.id""",
                        Tuple.class)
                .setMaxResults(SAMPLE)
                .getResultList();
        int readable = 0;
        int found = 0;
        for (Tuple row : rows) {
            try {
                String kind = text(row, "kind");
                String value = sealing.open(text(row, "sealed"), text(row, "realmId"), kind, text(row, "owner"));
                readable++;
                found += index.hash(kind, value).equals(text(row, "hash")) ? 1 : 0;
            } catch (CryptoException e) {
                LOG.debugf("An identifier cannot be read: %s", e.getMessage());
            }
        }
        judge(rows.size(), readable, found);
    }

    private static void judge(int all, int readable, int found) {
        if (all > 0 && readable == 0) {
            throw new IllegalStateException(
                    "The User Center refuses to start: its cipher keys are not those of this database;"
                            + " none of the values that were tried can be decrypted. Give it the key file that belongs to the database");
        }
        if (readable > 0 && found == 0) {
            throw new IllegalStateException(
                    "The User Center refuses to start: index.key or index.algorithm is not that of this"
                            + " database; nobody would be found. Give it the key file that belongs to the database");
        }
        if (found < all) {
            LOG.errorf(
                    "%d of %d identifiers that were tried do not fit the server's keys; is an older cipher.key missing?",
                    all - found, all);
        }
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
