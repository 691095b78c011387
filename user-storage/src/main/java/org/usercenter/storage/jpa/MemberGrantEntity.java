package org.usercenter.storage.jpa;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A business role that somebody has as a member of one enterprise. */
@Entity(name = "UcMemberGrant")
@Table(name = "UC_MEMBER_GRANT")
@IdClass(MemberGrantEntity.Key.class)
public class MemberGrantEntity {

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** Of the enterprise. */
    @Id
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    @Id
    @Column(name = "ROLE_ID", length = 36, nullable = false)
    private String roleId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Internal id. */
    @Column(name = "CLIENT_ID", length = 36, nullable = false)
    private String clientId;

    /** Epoch milliseconds. */
    @Column(name = "GRANTED_AT", nullable = false)
    private long grantedAt;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String userId = "";
        private String groupId = "";
        private String roleId = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(userId, key.userId)
                    && Objects.equals(groupId, key.groupId)
                    && Objects.equals(roleId, key.roleId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, groupId, roleId);
        }
    }
}
