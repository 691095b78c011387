package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A copy of a message that is to be sent, or done by the server; stands for itself, so that no page is read for it. */
@Entity(name = "UcDelivery")
@Table(name = "UC_DELIVERY")
public class DeliveryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private @Nullable Long id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** {@code Channel.code()}. */
    @Column(name = "CHANNEL", length = 16, nullable = false)
    private String channel;

    /** Null: the account's own at the moment of sending. */
    @Column(name = "ADDRESS_SEALED", length = 2048)
    private @Nullable String addressSealed;

    @Column(name = "KIND", length = 64, nullable = false)
    private String kind;

    /** JSON object of strings. */
    @Column(name = "PARAMETERS_SEALED", length = 4000, nullable = false)
    private String parametersSealed;

    @Column(name = "SECURITY", nullable = false)
    private boolean security;

    /** Epoch milliseconds. */
    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    /** {@code DeliveryState.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    /** Attempts begun. */
    @Column(name = "ATTEMPTS", nullable = false)
    private int attempts;

    /** While waiting: when to try. While sending: when the lease ends. Else: when it was done. Epoch milliseconds. */
    @Column(name = "DUE_AT", nullable = false)
    private long dueAt;

    /** Names the claim of the attempt that runs. */
    @Column(name = "LEASE", length = 36)
    private @Nullable String lease;

    /** Names what must not be sent twice. */
    @Column(name = "ONCE_KEY", length = 64)
    private @Nullable String once;
}
