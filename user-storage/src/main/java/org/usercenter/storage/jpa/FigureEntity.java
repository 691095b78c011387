package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** How often something happened on a day. */
@Entity(name = "UcFigure")
@Table(name = "UC_FIGURE")
public class FigureEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private @Nullable Long id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** ISO 8601, of the zone of the figures. */
    @Column(name = "COUNTED_ON", length = 10, nullable = false)
    private String countedOn;

    @Column(name = "FIGURE", length = 32, nullable = false)
    private String figure;

    @Column(name = "SUBJECT", length = 64, nullable = false)
    private String subject;

    @Column(name = "RESULT", length = 64, nullable = false)
    private String result;

    @Column(name = "TIMES", nullable = false)
    private long times;
}
