package org.usercenter.storage.jpa;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A business role of an enterprise or of a person. */
@Entity(name = "UcGrant")
@Table(name = "UC_GRANT")
@IdClass(GrantEntity.Key.class)
public class GrantEntity {

    /** Group of the enterprise, or user. */
    @Id
    @Column(name = "HOLDER_ID", length = 255, nullable = false)
    private String holderId;

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

        private String holderId = "";
        private String roleId = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(holderId, key.holderId)
                    && Objects.equals(roleId, key.roleId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(holderId, roleId);
        }
    }
}
