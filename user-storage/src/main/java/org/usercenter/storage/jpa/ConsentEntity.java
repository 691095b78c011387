package org.usercenter.storage.jpa;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Consent of an account to a version of a text. */
@Entity(name = "UcConsent")
@Table(name = "UC_CONSENT")
@IdClass(ConsentEntity.Key.class)
public class ConsentEntity {

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** Code of a {@link org.usercenter.storage.person.ConsentKind}. */
    @Id
    @Column(name = "KIND", length = 16, nullable = false)
    private String kind;

    @Id
    @Column(name = "VERSION", length = 64, nullable = false)
    private String version;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Epoch milliseconds. */
    @Column(name = "AGREED_AT", nullable = false)
    private long agreedAt;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String userId = "";
        private String kind = "";
        private String version = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && userId.equals(key.userId)
                    && kind.equals(key.kind)
                    && version.equals(key.version);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, kind, version);
        }
    }
}
