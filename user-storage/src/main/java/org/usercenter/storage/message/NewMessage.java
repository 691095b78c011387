package org.usercenter.storage.message;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A message to an account (消息), to be worded by whoever shows or sends it.
 *
 * @param userId whom it is for; or what it belongs to, see {@link #toAddress}
 * @param kind names the text, kebab case with dots, e.g. {@code certificate.bound}; at most 64 characters. One to people
 *     stands in {@link MessageKind}
 * @param destinations at least one
 * @param parameters what stands in the text, never codes, passwords or links that let somebody in; at most 2,000 bytes
 *     as JSON; stored encrypted
 * @param security whether it warns of something that its owner must learn of; of a kind in {@link MessageKind} always what
 *     that says. Decides what happens when a server stops in the middle of sending: see {@link Outbox}
 * @param once what the message is about, when it must not be written twice, e.g. a session of a business system; at most
 *     64 characters; null: it may be. Of work of the server and messages to systems it counts until they are done
 */
public record NewMessage(
        String userId,
        String kind,
        Set<Destination> destinations,
        Map<String, String> parameters,
        boolean security,
        @Nullable String once) {

    private static final Pattern KIND = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int MAX_KIND = 64;
    private static final int MAX_ONCE = 64;

    /** One that may be written as often as what it tells of happens. */
    public NewMessage(
            String userId,
            String kind,
            Set<Destination> destinations,
            Map<String, String> parameters,
            boolean security) {
        this(userId, kind, destinations, parameters, security, null);
    }

    /**
     * Work of the server for one account, by the {@link MessageDelivery} of that kind. It is repeated when a server stops in
     * the middle of it.
     */
    public static NewMessage background(
            String userId, String kind, Map<String, String> parameters, @Nullable String once) {
        return new NewMessage(userId, kind, Set.of(Destination.of(Channel.BACKGROUND)), parameters, true, once);
    }

    /**
     * A message to an address whose owner may have no account, by {@link MessageDelivery#prepareWithoutAccount}.
     *
     * @param about what it belongs to, with a colon, which no user id has
     * @param address a given one
     * @throws IllegalArgumentException when it has no colon, or the address is none
     */
    public static NewMessage toAddress(String about, String kind, Destination address, Map<String, String> parameters) {
        if (about.indexOf(':') < 0 || address.address() == null) {
            throw new IllegalArgumentException("A message without an account is about something, and has an address");
        }
        return new NewMessage(about, kind, Set.of(address), parameters, false);
    }

    /** The same, where a business system is to be told. */
    public static NewMessage toSystem(
            String userId, String kind, Map<String, String> parameters, @Nullable String once) {
        return new NewMessage(userId, kind, Set.of(Destination.of(Channel.SYSTEM)), parameters, true, once);
    }

    /**
     * Checks the kind and that it goes somewhere, and has each kind be a warning everywhere or nowhere.
     *
     * @throws IllegalArgumentException when the kind has another form, {@code once} is too long or there is no destination
     */
    public NewMessage {
        if (kind.length() > MAX_KIND || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind of message is at most " + MAX_KIND + " characters kebab case");
        }
        if (once != null && once.length() > MAX_ONCE) {
            throw new IllegalArgumentException("What happens once is named by at most " + MAX_ONCE + " characters");
        }
        if (destinations.isEmpty()) {
            throw new IllegalArgumentException("A message goes somewhere");
        }
        security = MessageKind.find(kind).map(MessageKind::isSecurity).orElse(security);
        destinations = Set.copyOf(destinations);
        parameters = Map.copyOf(parameters);
    }

    /** Without the parameters, which can be personal. */
    @Override
    public String toString() {
        return "NewMessage[userId=" + userId + ", kind=" + kind + ", destinations=" + destinations + "]";
    }
}
