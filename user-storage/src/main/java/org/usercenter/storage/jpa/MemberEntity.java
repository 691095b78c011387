package org.usercenter.storage.jpa;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A member of an enterprise, beside Keycloak's membership of the group. */
@Entity(name = "UcMember")
@Table(name = "UC_MEMBER")
@IdClass(MemberEntity.Key.class)
public class MemberEntity {

    /** Of the enterprise. */
    @Id
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** {@code MemberRole.groupName()}. */
    @Column(name = "KIND", length = 16, nullable = false)
    private String kind;

    @Column(name = "LOGIN_NAME", length = 255, nullable = false)
    private String loginName;

    /** Name of an internal account, as Keycloak keeps it; login name of a sub-account, whose own is encrypted elsewhere. */
    @Column(name = "SORT_NAME", length = 255, nullable = false)
    private String sortName;

    /** Login name and sort name in lower case, with a blank between. The database keeps it up. */
    @Column(name = "SEARCH_NAME", length = 1024, insertable = false, updatable = false)
    private @Nullable String searchName;

    @Column(name = "ADMINISTRATOR", nullable = false)
    private boolean administrator;

    /** Epoch milliseconds. */
    @Column(name = "JOINED_AT", nullable = false)
    private long joinedAt;

    /** Epoch milliseconds; null: stays. */
    @Column(name = "LEAVING_AT")
    private @Nullable Long leavingAt;

    @Column(name = "VERSION", nullable = false)
    private int version;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String groupId = "";
        private String userId = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(groupId, key.groupId)
                    && Objects.equals(userId, key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(groupId, userId);
        }
    }
}
