package org.usercenter.storage.jpa;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.usercenter.storage.crypto.CryptoException;

/**
 * Encrypts again what is not encrypted with the active key, one batch a call, in the order of the primary key. What is
 * done already is not read again, so that a run that was cut short is gone on with by the next.
 */
final class KeyRotation {

    /** Characters of "v1.", an id of a key and the dot behind it. */
    private static final int LONGEST_PREFIX = 36;

    private final Sealing sealing;

    KeyRotation(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Every column that holds encrypted values. */
    enum Column {
        IDENTIFIER("UcIdentifier", "id", false, "e.kind", "sealed"),
        PERSON_NAME("UcPerson", "userId", false, literal(Sealing.PERSON_NAME), "nameSealed"),
        PERSON_DOCUMENT("UcPerson", "userId", false, literal(Sealing.PERSON_DOCUMENT), "documentSealed"),
        PERSON_EMAIL("UcPerson", "userId", false, literal(Sealing.PERSON_EMAIL), "emailSealed"),
        REAL_NAME_EVIDENCE("UcRealName", "id", true, literal(Sealing.REAL_NAME_EVIDENCE), "evidenceSealed"),
        CERTIFICATE_HOLDER("UcCertificate", "id", false, literal(Sealing.CERTIFICATE_HOLDER), "holderSealed"),
        CERTIFICATE_ENTERPRISE(
                "UcCertificate", "id", false, literal(Sealing.CERTIFICATE_ENTERPRISE), "enterpriseSealed"),
        CERTIFICATE_PERSON("UcCertificate", "id", false, literal(Sealing.CERTIFICATE_PERSON), "personSealed"),
        ENTERPRISE_REPRESENTATIVE(
                "UcEnterprise", "groupId", false, literal(Sealing.ENTERPRISE_REPRESENTATIVE), "representativeSealed"),
        ENTERPRISE_DOCUMENT("UcEnterprise", "groupId", false, literal(Sealing.ENTERPRISE_DOCUMENT), "documentSealed"),
        ENTERPRISE_CONTACT_ADDRESS(
                "UcEnterprise", "groupId", false, literal(Sealing.ENTERPRISE_CONTACT_ADDRESS), "contactAddressSealed"),
        ENTERPRISE_HANDLER("UcEnterprise", "groupId", false, literal(Sealing.ENTERPRISE_HANDLER), "handlerSealed"),
        MESSAGE_PARAMETERS("UcMessage", "id", true, literal(Sealing.MESSAGE_PARAMETERS), "parametersSealed"),
        DELIVERY_PARAMETERS("UcDelivery", "id", true, literal(Sealing.DELIVERY_PARAMETERS), "parametersSealed"),
        DELIVERY_ADDRESS("UcDelivery", "id", true, literal(Sealing.DELIVERY_ADDRESS), "addressSealed"),
        FIRST_ANSWER("UcFirstAnswer", "id", false, literal(Sealing.FIRST_ANSWER), "answerSealed"),
        IMPORT_ROW("UcMemberImportRow", "id", false, literal(Sealing.IMPORT_ROW), "contentSealed", "importId"),
        PARTICULAR("UcParticular", "id", false, literal(Sealing.PARTICULAR), "valueSealed", "holderId"),
        DEPARTMENT_MANAGER("UcDepartment", "id", false, literal(Sealing.DEPARTMENT_MANAGER), "managerSealed", "id"),
        DEPARTMENT_CONTACT("UcDepartment", "id", false, literal(Sealing.DEPARTMENT_CONTACT), "contactSealed", "id"),
        DOCUMENT_KEY("UcDocument", "id", false, literal(Sealing.DOCUMENT_KEY), "keySealed", "id"),
        APPEAL_CLAIM("UcAppeal", "id", false, literal(Sealing.APPEAL_CLAIM), "claimSealed", "id"),
        APPEAL_CONTACT("UcAppeal", "id", false, literal(Sealing.APPEAL_CONTACT), "contactSealed", "id"),
        APPEAL_ANSWER("UcAppeal", "id", false, literal(Sealing.APPEAL_ANSWER), "answerSealed", "id"),
        APPEAL_FORMER("UcAppeal", "id", false, literal(Sealing.APPEAL_FORMER), "formerSealed", "id"),
        REVIEW_WORDS("UcReview", "id", false, literal(Sealing.REVIEW_WORDS), "wordsSealed", "id"),
        REVIEW_ANSWER("UcReview", "id", false, literal(Sealing.REVIEW_ANSWER), "answerSealed", "id");

        private final boolean numbered;
        private final String select;
        private final String update;
        private final String count;
        private final String prefixes;
        private final String sample;

        Column(String entity, String id, boolean numbered, String field, String sealed) {
            this(entity, id, numbered, field, sealed, "userId");
        }

        /** @param owner property that a value is bound to, see {@link Sealing} */
        Column(String entity, String id, boolean numbered, String field, String sealed, String owner) {
            this.numbered = numbered;
            String value = "e." + sealed;
            String some = " from " + entity + " e where " + value + " is not null";
            String stale = some + " and substring(" + value + ", 1, :length) <> :prefix";
            String what = "select e." + id + " as id, e.realmId as realmId, e." + owner + " as owner, " + field
                    + " as field, " + value + " as sealed";
            this.select = what + stale + " and e." + id + " > :after order by e." + id;
            // Of a long value the database unpacks no more than its beginning.
            String head = "substring(" + value + ", 1, " + LONGEST_PREFIX + ")";
            this.prefixes = "select distinct substring(" + head + ", 1, locate('.', " + head + ", 4))" + some;
            this.sample = what + some + " and substring(" + value + ", 1, :length) = :prefix order by e." + id + " ";
            this.count = "select count(*)" + stale;
            this.update = "update " + entity + " e set e." + sealed + " = :fresh where e." + id + " = :id and e."
                    + sealed + " = :old";
        }

        private static String literal(String text) {
            return "'" + text + "'";
        }

        /** How its values begin, up to the id of their key, each once; one pass through the table. */
        TypedQuery<String> prefixes(EntityManager em) {
            return em.createQuery(prefixes, String.class);
        }

        /**
         * Values that begin so, in the order of the primary key: each with its id, realmId, owner and field.
         *
         * @param prefix one of {@link #prefixes}
         * @param direction asc or desc
         */
        TypedQuery<Tuple> beginningWith(EntityManager em, String prefix, String direction) {
            return em.createQuery(sample + direction, Tuple.class)
                    .setParameter("prefix", prefix)
                    .setParameter("length", prefix.length());
        }

        /** What to begin with: smaller than every primary key. */
        Object beforeFirst() {
            return numbered ? Long.valueOf(0) : "";
        }
    }

    /**
     * What one batch did.
     *
     * @param last primary key of the last row, to go on after
     * @param seen how many were to be encrypted again; fewer than the batch at the end
     * @param rotated how many were encrypted again
     * @param failed how many could not be decrypted, for want of their key
     */
    record Batch(Object last, int seen, int rotated, int failed) {}

    Batch rotate(EntityManager em, Column column, Object after, int size) {
        String prefix = sealing.activePrefix();
        List<Tuple> rows = em.createQuery(column.select, Tuple.class)
                .setParameter("prefix", prefix)
                .setParameter("length", prefix.length())
                .setParameter("after", after)
                .setMaxResults(size)
                .getResultList();
        int rotated = 0;
        int failed = 0;
        for (Tuple row : rows) {
            try {
                rotated += rotate(em, column, row);
            } catch (CryptoException e) {
                failed++;
            }
        }
        Object last = rows.isEmpty() ? after : rows.get(rows.size() - 1).get("id");
        return new Batch(last, rows.size(), rotated, failed);
    }

    /** How many values of all columns are not encrypted with the active key. */
    long left(EntityManager em) {
        String prefix = sealing.activePrefix();
        long left = 0;
        for (Column column : Column.values()) {
            left += em.createQuery(column.count, Long.class)
                    .setParameter("prefix", prefix)
                    .setParameter("length", prefix.length())
                    .getSingleResult();
        }
        return left;
    }

    private int rotate(EntityManager em, Column column, Tuple row) {
        String realmId = row.get("realmId", String.class);
        String field = row.get("field", String.class);
        String owner = row.get("owner", String.class);
        String old = row.get("sealed", String.class);
        String fresh = sealing.seal(sealing.open(old, realmId, field, owner), realmId, field, owner);
        return Statements.execute(em.createQuery(column.update)
                .setParameter("fresh", fresh)
                .setParameter("id", row.get("id"))
                .setParameter("old", old));
    }
}
