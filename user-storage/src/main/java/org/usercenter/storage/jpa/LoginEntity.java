package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One line of the login log. */
@Entity(name = "UcLogin")
@Table(name = "UC_LOGIN")
public class LoginEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private @Nullable Long id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "LOGIN_NAME", length = 255, nullable = false)
    private String loginName;

    @Column(name = "GROUP_ID", length = 64)
    private @Nullable String groupId;

    /** Epoch milliseconds. */
    @Column(name = "LOGGED_AT", nullable = false)
    private long loggedAt;

    @Column(name = "RESULT", length = 64, nullable = false)
    private String result;

    @Column(name = "WAY", length = 64)
    private @Nullable String way;

    /** The client's name, which outlives it. */
    @Column(name = "CLIENT_NAME", length = 255)
    private @Nullable String clientName;

    @Column(name = "IP", length = 64)
    private @Nullable String ip;

    @Column(name = "DEVICE", length = 128)
    private @Nullable String device;
}
