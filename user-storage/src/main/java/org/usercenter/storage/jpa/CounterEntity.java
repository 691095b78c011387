package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often something was done in the window that runs. */
@Entity(name = "UcCounter")
@Table(name = "UC_COUNTER")
public class CounterEntity {

    /** Blind index of realm, name of the limit and subject. */
    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Name of the limit, for those who look at the table. */
    @Column(name = "NAME", length = 64, nullable = false)
    private String name;

    @Column(name = "USES", nullable = false)
    private int uses;

    /** End of the window, exclusive; epoch milliseconds. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;
}
