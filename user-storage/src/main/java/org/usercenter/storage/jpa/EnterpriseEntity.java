package org.usercenter.storage.jpa;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Particulars of an enterprise. What public registers print is in clear; what tells of humans is encrypted. */
@Entity(name = "UcEnterprise")
@Table(name = "UC_ENTERPRISE")
public class EnterpriseEntity {

    @Id
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** The main account. */
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "USCC", length = 18, nullable = false)
    private String uscc;

    @Column(name = "NAME", length = 200, nullable = false)
    private String name;

    /** {@code NameKey} of the name. */
    @Column(name = "NAME_KEY", length = 320, nullable = false)
    private String nameKey;

    @Column(name = "ENTERPRISE_TYPE", length = 64, nullable = false)
    private String type;

    /** Registered address. */
    @Column(name = "ADDRESS", length = 300)
    private @Nullable String address;

    /** Last day of the term of operation; null: unlimited, or not declared. */
    @Column(name = "VALID_UNTIL")
    private @Nullable LocalDate validUntil;

    /** Name of the legal representative; null: not known. */
    @Column(name = "REPRESENTATIVE_SEALED", length = 2048)
    private @Nullable String representativeSealed;

    /** {@code <type code>:<number>}. */
    @Column(name = "DOCUMENT_SEALED", length = 2048)
    private @Nullable String documentSealed;

    @Column(name = "CONTACT_ADDRESS_SEALED", length = 2048)
    private @Nullable String contactAddressSealed;

    @Column(name = "CONTACT_POSTCODE", length = 6)
    private @Nullable String contactPostcode;

    /** {@code RegistrantRole.code()}; null: not known. */
    @Column(name = "REGISTRANT", length = 32)
    private @Nullable String registrant;

    @Column(name = "HANDLER_SEALED", length = 2048)
    private @Nullable String handlerSealed;

    @Column(name = "AGREEMENT_VERSION", length = 64, nullable = false)
    private String agreementVersion;

    /** Epoch milliseconds. */
    @Column(name = "AGREED_AT", nullable = false)
    private long agreedAt;

    /** Epoch milliseconds. */
    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    /** Epoch milliseconds; null: not suspended. */
    @Column(name = "SUSPENDED_AT")
    private @Nullable Long suspendedAt;

    @Column(name = "SUSPENSION_REASON", length = 200)
    private @Nullable String suspensionReason;
}
