package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How an account likes its pages. */
@Entity(name = "UcPreference")
@Table(name = "UC_PREFERENCE")
public class PreferenceEntity {

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "NAVIGATION", length = 16, nullable = false)
    private String navigation;

    @Column(name = "APPEARANCE", length = 16, nullable = false)
    private String appearance;

    @Column(name = "ACCENT", length = 16, nullable = false)
    private String accent;
}
