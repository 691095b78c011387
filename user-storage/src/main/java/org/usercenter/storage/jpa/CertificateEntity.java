package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A certificate of an account; who holds it is encrypted. */
@Entity(name = "UcCertificate")
@Table(name = "UC_CERTIFICATE")
public class CertificateEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** Id of the realm component. */
    @Column(name = "VENDOR_ID", length = 36, nullable = false)
    private String vendorId;

    /** {@code CertificateId.value()}. */
    @Column(name = "CERTIFICATE", length = 200, nullable = false)
    private String certificate;

    @Column(name = "ISSUER_NAME", length = 1024, nullable = false)
    private String issuerName;

    @Column(name = "FINGERPRINT", length = 64, nullable = false)
    private String fingerprint;

    @Column(name = "HOLDER_SEALED", length = 2048, nullable = false)
    private String holderSealed;

    /** Blind index of the unified social credit code. */
    @Column(name = "ENTERPRISE_HASH", length = 64)
    private @Nullable String enterpriseHash;

    @Column(name = "ENTERPRISE_SEALED", length = 2048)
    private @Nullable String enterpriseSealed;

    /** Blind index of the document number. */
    @Column(name = "PERSON_HASH", length = 64)
    private @Nullable String personHash;

    /** {@code <type code>:<number>}. */
    @Column(name = "PERSON_SEALED", length = 2048)
    private @Nullable String personSealed;

    /** Epoch milliseconds. */
    @Column(name = "NOT_BEFORE", nullable = false)
    private long notBefore;

    /** Epoch milliseconds. */
    @Column(name = "NOT_AFTER", nullable = false)
    private long notAfter;

    /** Epoch milliseconds. */
    @Column(name = "BOUND_AT", nullable = false)
    private long boundAt;

    /** Epoch milliseconds; null: never. */
    @Column(name = "LAST_USED_AT")
    private @Nullable Long lastUsedAt;

    /** {@code CertificateState.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    /** {@code CertificateAlgorithm.code()}; null: bound before it was kept, and not seen since. */
    @Column(name = "ALGORITHM", length = 16)
    private @Nullable String algorithm;

    /** Smallest number of days before the end at which the account was reminded. */
    @Column(name = "REMINDED_DAYS")
    private @Nullable Integer remindedDays;
}
