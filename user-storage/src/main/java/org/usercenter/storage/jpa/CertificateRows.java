package org.usercenter.storage.jpa;

import java.time.Instant;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.identity.Uscc;

/** Reads {@code UC_CERTIFICATE}, with who holds each. */
final class CertificateRows {
    private final EntityManager em;
    private final Sealing sealing;

    CertificateRows(EntityManager em, Sealing sealing) {
        this.em = em;
        this.sealing = sealing;
    }

    /** Those that meet a condition; its parameters are still to be set. */
    TypedQuery<Tuple> query(String where) {
        return em.createQuery(
                """
                select c.id as id, c.userId as userId, c.vendorId as vendorId, c.certificate as certificate,
                c.issuerName as issuerName, c.fingerprint as fingerprint, c.holderSealed as holder,
                c.enterpriseSealed as enterprise, c.personSealed as person, c.notBefore as notBefore,
                c.notAfter as notAfter, c.boundAt as boundAt, c.lastUsedAt as lastUsedAt, c.state as state,
                c.algorithm as algorithm
                from UcCertificate c
                where\s"""
                        + where,
                Tuple.class);
    }

    BoundCertificate certificate(RealmModel realm, Tuple row) {
        Long lastUsed = row.get("lastUsedAt", Long.class);
        String algorithm = row.get("algorithm", String.class);
        NewCertificate certificate = new NewCertificate(
                row.get("vendorId", String.class),
                CertificateId.parse(row.get("certificate", String.class)),
                row.get("issuerName", String.class),
                row.get("fingerprint", String.class),
                holder(realm, row),
                moment(row, "notBefore"),
                moment(row, "notAfter"),
                algorithm == null ? null : CertificateAlgorithm.of(algorithm));
        return new BoundCertificate(
                row.get("id", String.class),
                row.get("userId", String.class),
                certificate,
                moment(row, "boundAt"),
                lastUsed == null ? null : Instant.ofEpochMilli(lastUsed),
                CertificateState.of(row.get("state", String.class)));
    }

    private CertificateHolder holder(RealmModel realm, Tuple row) {
        String userId = row.get("userId", String.class);
        String enterprise = sealing.openNullable(
                row.get("enterprise", String.class), realm.getId(), Sealing.CERTIFICATE_ENTERPRISE, userId);
        String person = sealing.openNullable(
                row.get("person", String.class), realm.getId(), Sealing.CERTIFICATE_PERSON, userId);
        return new CertificateHolder(
                sealing.open(row.get("holder", String.class), realm.getId(), Sealing.CERTIFICATE_HOLDER, userId),
                enterprise == null ? null : Uscc.parse(enterprise),
                person == null ? null : SealedDocument.read(person));
    }

    static Instant moment(Tuple row, String column) {
        return Instant.ofEpochMilli(row.get(column, Long.class));
    }
}
