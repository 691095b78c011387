package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that an enterprise or a person has declared for a business role. */
@Entity(name = "UcParticular")
@Table(name = "UC_PARTICULAR")
public class ParticularEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Group of the enterprise, or user. */
    @Column(name = "HOLDER_ID", length = 255, nullable = false)
    private String holderId;

    /** {@code Particular.code()}. */
    @Column(name = "PARTICULAR", length = 32, nullable = false)
    private String particular;

    @Column(name = "VALUE_SEALED", length = 2048, nullable = false)
    private String valueSealed;

    /** Epoch milliseconds. */
    @Column(name = "DECLARED_AT", nullable = false)
    private long declaredAt;
}
