package org.usercenter.auth.binding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.message.Channel;

/** What can be bound. */
public enum ContactKind {
    /** Mobile (手机): a person logs in with it, an enterprise is called there. */
    MOBILE(Channel.SMS, EventType.UPDATE_PROFILE),
    /** Email (邮箱). */
    EMAIL(Channel.EMAIL, EventType.UPDATE_EMAIL);

    private final Channel channel;
    private final EventType event;

    ContactKind(Channel channel, EventType event) {
        this.channel = channel;
        this.event = event;
    }

    /** How a code or a notice gets there. */
    public Channel channel() {
        return channel;
    }

    EventType event() {
        return event;
    }

    /** As it stands in message keys and kinds of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What was typed; empty when it is none.
     *
     * @param regions whose mobiles are taken
     */
    public Optional<Contact> parse(@Nullable String typed, Set<MobileRegion> regions) {
        try {
            if (this == EMAIL) {
                EmailAddress address = EmailAddress.parse(typed);
                return Optional.of(new Contact(this, address.value(), address.masked()));
            }
            MobileNumber mobile = MobileNumber.parse(typed, regions);
            return Optional.of(new Contact(this, mobile.e164(), mobile.masked()));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /** What is stored, of whatever region. */
    public Optional<Contact> stored(@Nullable String value) {
        return value == null ? Optional.empty() : parse(value, EnumSet.allOf(MobileRegion.class));
    }
}
