package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** The latest invitation of a person into an enterprise. */
@Entity(name = "UcInvitation")
@Table(name = "UC_INVITATION")
public class InvitationEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Of the enterprise. */
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    /** Who is invited. */
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** Masked name, by which the enterprise tells invitations apart. */
    @Column(name = "MASKED_NAME", length = 255, nullable = false)
    private String maskedName;

    /** Masked login name. */
    @Column(name = "MASKED_LOGIN", length = 255, nullable = false)
    private String maskedLogin;

    @Column(name = "INVITED_BY", length = 255, nullable = false)
    private String invitedBy;

    /** {@code InvitationState.code()}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    /** Ids with commas between. */
    @Column(name = "DEPARTMENTS", length = 2000)
    private @Nullable String departments;

    /** Ids of clients and roles, {@code client:role}, with commas between. */
    @Column(name = "ROLES", length = 4000)
    private @Nullable String roles;

    /** Epoch milliseconds. */
    @Column(name = "INVITED_AT", nullable = false)
    private long invitedAt;

    /** Epoch milliseconds. */
    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;
}
