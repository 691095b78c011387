package org.usercenter.storage.jpa;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A kind of message that an account does not want in one place. */
@Entity(name = "UcUnwantedMessage")
@Table(name = "UC_UNWANTED_MESSAGE")
@IdClass(UnwantedMessageEntity.Key.class)
public class UnwantedMessageEntity {

    @Id
    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** Code of a {@link org.usercenter.storage.message.MessageKind}. */
    @Id
    @Column(name = "KIND", length = 64, nullable = false)
    private String kind;

    /** Code of a {@link org.usercenter.storage.message.Channel}. */
    @Id
    @Column(name = "CHANNEL", length = 16, nullable = false)
    private String channel;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String userId = "";
        private String kind = "";
        private String channel = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && userId.equals(key.userId)
                    && kind.equals(key.kind)
                    && channel.equals(key.channel);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, kind, channel);
        }
    }
}
