package org.usercenter.ca.verifier.revocation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which hosts and addresses a request may reach, against server-side request forgery: certificates name addresses, and
 * whoever writes a certificate must not choose what this server connects to. A {@link RevocationTransport} resolves a
 * name once through {@link #resolve} and connects to what comes back, so that a name cannot change its address between
 * check and use. Immutable.
 */
public final class AddressRule {

    private final Set<String> named;
    private final Set<String> mayBePrivate;

    private final Lookup lookup;

    /** The system's resolver, or a test's. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    AddressRule(Set<String> named, Set<String> mayBePrivate) {
        this(named, mayBePrivate, InetAddress::getAllByName);
    }

    AddressRule(Set<String> named, Set<String> mayBePrivate, Lookup lookup) {
        this.lookup = lookup;
        this.named = Set.copyOf(named);
        this.mayBePrivate = Set.copyOf(mayBePrivate);
    }

    /** Whether the address is http or https with a host that the settings name. */
    public boolean allows(URI uri) {
        return isHttp(uri) && named.contains(bare(uri.getHost()));
    }

    /**
     * Looks the host up and keeps the addresses that may be connected to. Blocks for as long as the system's resolver
     * takes.
     *
     * @return at least one address
     * @throws TransportException if the host is not named, unknown, or has only addresses that are not allowed
     */
    public List<InetAddress> resolve(String host) throws TransportException {
        String name = bare(host);
        if (!named.contains(name)) {
            throw new TransportException(TransportException.Reason.FORBIDDEN, "host not named in the settings");
        }
        List<InetAddress> allowed;
        try {
            allowed = Stream.of(lookup.addressesOf(name))
                    .filter(address -> permits(name, address))
                    .toList();
        } catch (UnknownHostException e) {
            throw new TransportException(TransportException.Reason.UNREACHABLE, "unknown host", e);
        }
        if (allowed.isEmpty()) {
            throw new TransportException(TransportException.Reason.FORBIDDEN, "private address");
        }
        return allowed;
    }

    /** Whether this address of this host may be connected to. */
    boolean permits(String host, InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        return isPublic(address) || mayBePrivate.contains(bare(host));
    }

    static boolean isHttp(URI uri) {
        String scheme = uri.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && uri.getHost() != null
                && uri.getUserInfo() == null;
    }

    /** Host as in the settings: small letters, no brackets of IPv6, no final dot. */
    static String bare(@Nullable String host) {
        if (host == null) {
            return "";
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Globally reachable by the registries of RFC 6890; transition addresses, which hide an IPv4 one, are not. */
    private static boolean isPublic(InetAddress address) {
        byte[] octets = address.getAddress();
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        if (address instanceof Inet4Address) {
            return isPublicV4(first, second, octets[2] & 0xff);
        }
        boolean globalUnicast = (first & 0xe0) == 0x20;
        boolean special = first == 0x20 && second == 0x01 && (octets[2] & 0xfe) == 0;
        boolean documentation = first == 0x20 && second == 0x01 && octets[2] == 0x0d && (octets[3] & 0xff) == 0xb8;
        boolean sixToFour = first == 0x20 && second == 0x02;
        return globalUnicast && !special && !documentation && !sixToFour;
    }

    private static boolean isPublicV4(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }
}
