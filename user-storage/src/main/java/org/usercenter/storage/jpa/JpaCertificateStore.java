package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateAlgorithm;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateId;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.certificate.EndingCertificate;
import org.usercenter.storage.certificate.HeldCertificate;
import org.usercenter.storage.certificate.HolderIdentity;
import org.usercenter.storage.certificate.NewCertificate;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

/** {@code UC_CERTIFICATE}. */
final class JpaCertificateStore implements CertificateStore {

    private static final int MAX_FOUND = 100;
    private static final int MAX_PAGE = 1000;
    private static final String OF_ACCOUNT = "c.realmId = :realm and c.userId = :user and c.state <> 'unbound'";

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final CertificateRows rows;
    private final IdentifierStore identifiers;
    private final InstantSource clock;

    JpaCertificateStore(
            EntityManager em, BlindIndex index, Sealing sealing, IdentifierStore identifiers, InstantSource clock) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.rows = new CertificateRows(em, sealing);
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public String bind(RealmModel realm, String userId, NewCertificate certificate) {
        String id = UUID.randomUUID().toString();
        identifiers.add(
                realm, userId, IdentifierKind.CERTIFICATE, certificate.id().value());
        Statements.execute(em.createQuery(
                        """
                        delete from UcCertificate c
                        where c.realmId = :realm and c.certificate = :certificate and c.state = :unbound""")
                .setParameter("realm", realm.getId())
                .setParameter("certificate", certificate.id().value())
                .setParameter("unbound", CertificateState.UNBOUND.code()));
        CertificateHolder holder = certificate.holder();
        IdentityDocument person = holder.person();
        Uscc enterprise = holder.enterprise();
        Query insert = em.createQuery(
                        """
                        insert into UcCertificate(id, realmId, userId, vendorId, certificate, issuerName, fingerprint,
                        holderSealed, enterpriseHash, enterpriseSealed, personHash, personSealed,
                        notBefore, notAfter, boundAt, state, algorithm)
                        values (:id, :realm, :user, :vendor, :certificate, :issuer, :fingerprint,
                        :holder, :enterpriseHash, :enterprise, :personHash, :person,
                        :notBefore, :notAfter, :now, :state, :algorithm)""")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("vendor", certificate.vendorId())
                .setParameter("certificate", certificate.id().value())
                .setParameter("issuer", certificate.issuerName())
                .setParameter("fingerprint", certificate.fingerprint())
                .setParameter("holder", sealing.seal(holder.name(), realm.getId(), Sealing.CERTIFICATE_HOLDER, userId))
                .setParameter("enterpriseHash", enterprise == null ? null : hash(HolderIdentity.of(enterprise)))
                .setParameter(
                        "enterprise",
                        sealing.sealNullable(
                                enterprise == null ? null : enterprise.value(),
                                realm.getId(),
                                Sealing.CERTIFICATE_ENTERPRISE,
                                userId))
                .setParameter("personHash", person == null ? null : hash(HolderIdentity.of(person)))
                .setParameter(
                        "person",
                        sealing.sealNullable(
                                person == null ? null : SealedDocument.write(person),
                                realm.getId(),
                                Sealing.CERTIFICATE_PERSON,
                                userId))
                .setParameter("notBefore", certificate.notBefore().toEpochMilli())
                .setParameter("notAfter", certificate.notAfter().toEpochMilli())
                .setParameter("now", clock.millis())
                .setParameter("state", CertificateState.ACTIVE.code())
                .setParameter("algorithm", code(certificate.algorithm()));
        Statements.execute(insert);
        return id;
    }

    private static @Nullable String code(@Nullable CertificateAlgorithm algorithm) {
        return algorithm == null ? null : algorithm.code();
    }

    private String hash(HolderIdentity identity) {
        return index.hash("certificate-" + identity.kind().code(), identity.value());
    }

    @Override
    public Optional<BoundCertificate> find(RealmModel realm, CertificateId certificate) {
        return first(
                realm,
                rows.query("c.realmId = :realm and c.certificate = :certificate and c.state <> 'unbound'")
                        .setParameter("realm", realm.getId())
                        .setParameter("certificate", certificate.value()));
    }

    @Override
    public Optional<BoundCertificate> find(RealmModel realm, String userId, String bindingId) {
        return first(
                realm,
                ofBinding(rows.query(OF_ACCOUNT + " and c.id = :id"), realm, userId)
                        .setParameter("id", bindingId));
    }

    @Override
    public List<HeldCertificate> activeOf(RealmModel realm, String vendorId, CertificateHolder holder) {
        Uscc enterprise = holder.enterprise();
        IdentityDocument person = holder.person();
        TypedQuery<Tuple> query = em.createQuery(
                        """
                        select c.id as id, c.userId as userId, c.certificate as certificate, c.notBefore as notBefore,
                        c.notAfter as notAfter from UcCertificate c
                        where c.realmId = :realm and c.vendorId = :vendor and c.state = :active and\s"""
                                + (enterprise == null ? "c.enterpriseHash is null" : "c.enterpriseHash = :enterprise")
                                + (person == null ? " and c.personHash is null" : " and c.personHash = :person")
                                + " order by c.notAfter, c.id",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("vendor", vendorId)
                .setParameter("active", CertificateState.ACTIVE.code())
                .setMaxResults(MAX_FOUND);
        if (enterprise != null) {
            query.setParameter("enterprise", hash(HolderIdentity.of(enterprise)));
        }
        if (person != null) {
            query.setParameter("person", hash(HolderIdentity.of(person)));
        }
        return query.getResultList().stream()
                .map(row -> new HeldCertificate(
                        row.get("id", String.class),
                        row.get("userId", String.class),
                        CertificateId.parse(row.get("certificate", String.class)),
                        CertificateRows.moment(row, "notBefore"),
                        CertificateRows.moment(row, "notAfter")))
                .toList();
    }

    @Override
    public boolean wasUnbound(RealmModel realm, CertificateId certificate) {
        return !em.createQuery(
                        """
                        select c.id from UcCertificate c
                        where c.realmId = :realm and c.certificate = :certificate and c.state = :unbound""",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("certificate", certificate.value())
                .setParameter("unbound", CertificateState.UNBOUND.code())
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<BoundCertificate> ofAccount(RealmModel realm, String userId) {
        return ofBinding(rows.query(OF_ACCOUNT + " order by c.boundAt desc, c.id"), realm, userId)
                .setMaxResults(MAX_FOUND)
                .getResultList()
                .stream()
                .map(row -> rows.certificate(realm, row))
                .toList();
    }

    @Override
    public boolean unbind(RealmModel realm, String userId, String bindingId) {
        Optional<BoundCertificate> bound = find(realm, userId, bindingId);
        if (bound.isEmpty()) {
            return false;
        }
        boolean held = Statements.execute(ofBinding(
                                em.createQuery(
                                        """
                                        update UcCertificate c
                                        set c.state = :unbound, c.enterpriseHash = null, c.personHash = null
                                        where c.realmId = :realm and c.userId = :user and c.id = :id
                                        and c.state in ('active', 'replaced', 'suspended')"""),
                                realm,
                                userId)
                        .setParameter("id", bindingId)
                        .setParameter("unbound", CertificateState.UNBOUND.code()))
                > 0;
        if (held) {
            identifiers.remove(
                    realm,
                    userId,
                    IdentifierKind.CERTIFICATE,
                    bound.get().certificate().id().value());
        }
        return held;
    }

    @Override
    public boolean setState(RealmModel realm, String userId, String bindingId, CertificateState state) {
        return Statements.execute(ofBinding(
                                em.createQuery(
                                        """
                                                update UcCertificate c set c.state = :state
                                                where c.realmId = :realm and c.userId = :user and c.id = :id
                                                and c.state <> 'unbound'"""),
                                realm,
                                userId)
                        .setParameter("id", bindingId)
                        .setParameter("state", state.code()))
                > 0;
    }

    @Override
    public void touch(RealmModel realm, NewCertificate certificate, Instant usedAt) {
        Statements.execute(em.createQuery(
                        """
                        update UcCertificate c
                        set c.lastUsedAt = :at, c.algorithm = coalesce(c.algorithm, :algorithm)
                        where c.realmId = :realm and c.certificate = :certificate
                        and (c.lastUsedAt is null or c.lastUsedAt < :at)""")
                .setParameter("at", usedAt.toEpochMilli())
                .setParameter("algorithm", code(certificate.algorithm()))
                .setParameter("realm", realm.getId())
                .setParameter("certificate", certificate.id().value()));
    }

    @Override
    public List<EndingCertificate> ending(
            RealmModel realm, Instant after, Instant until, int step, @Nullable EndingCertificate last, int max) {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " certificates");
        }
        return em
                .createQuery(
                        """
                        select c.id as id, c.userId as userId, c.vendorId as vendorId, c.issuerName as issuerName,
                        c.notAfter as notAfter
                        from UcCertificate c where c.realmId = :realm and c.state = :active
                        and c.notAfter > :after and c.notAfter >= :lastEnd and c.notAfter <= :until
                        and (c.notAfter > :lastEnd or c.id > :lastId)
                        and (c.remindedDays is null or c.remindedDays > :step)
                        order by c.notAfter, c.id""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("active", CertificateState.ACTIVE.code())
                .setParameter("after", after.toEpochMilli())
                .setParameter("lastEnd", (last == null ? after : last.notAfter()).toEpochMilli())
                .setParameter("lastId", last == null ? "" : last.bindingId())
                .setParameter("until", until.toEpochMilli())
                .setParameter("step", step)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(JpaCertificateStore::ending)
                .toList();
    }

    private static EndingCertificate ending(Tuple row) {
        return new EndingCertificate(
                row.get("id", String.class),
                row.get("userId", String.class),
                row.get("vendorId", String.class),
                row.get("issuerName", String.class),
                CertificateRows.moment(row, "notAfter"));
    }

    @Override
    public boolean markReminded(RealmModel realm, String bindingId, int step) {
        return Statements.execute(em.createQuery(
                                """
                                update UcCertificate c set c.remindedDays = :step
                                where c.realmId = :realm and c.id = :id and c.state = :active
                                and (c.remindedDays is null or c.remindedDays > :step)""")
                        .setParameter("step", step)
                        .setParameter("active", CertificateState.ACTIVE.code())
                        .setParameter("realm", realm.getId())
                        .setParameter("id", bindingId))
                > 0;
    }

    private Optional<BoundCertificate> first(RealmModel realm, TypedQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(row -> rows.certificate(realm, row))
                .findFirst();
    }

    private static <Q extends Query> Q ofBinding(Q query, RealmModel realm, String userId) {
        query.setParameter("realm", realm.getId()).setParameter("user", userId);
        return query;
    }

    @Override
    public long accountsOf(RealmModel realm, String vendorId) {
        return em.createQuery(
                        """
                        select count(distinct c.userId) from UcCertificate c where c.realmId = :realm
                        and c.vendorId = :vendor and c.state = :active and c.notAfter > :now""",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("vendor", vendorId)
                .setParameter("active", CertificateState.ACTIVE.code())
                .setParameter("now", clock.millis())
                .getSingleResult();
    }
}
