package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** From when on an account, or an enterprise, reads the logs. */
@Entity(name = "UcReadableSince")
@Table(name = "UC_READABLE_SINCE")
public class ReadableSinceEntity {

    /** Of an account, or of the group of an enterprise. */
    @Id
    @Column(name = "OWNER_ID", length = 255, nullable = false)
    private String ownerId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Epoch milliseconds. */
    @Column(name = "SINCE", nullable = false)
    private long since;
}
