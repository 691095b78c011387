package org.usercenter.auth.code;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as one sender can be told from another. */
public final class Source {
    /** Whoever has one IPv6 address has a /64 of them. */
    private static final int NETWORK_BYTES = 8;

    private Source() {}

    /**
     * The address itself for IPv4, its /64 network for IPv6.
     *
     * @param address literal address, as Keycloak gives it; anything else is taken as it is
     */
    public static String of(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            // A literal with colons is never looked up in the DNS.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
