package org.usercenter.auth.scan;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is open, in words that its visitor knows: names from lists of our own, so that nothing of a header gets
 * anywhere.
 */
final class VisitorPlace {
    /** How a browser writes itself, the special ones first: most write others' names too. */
    private static final List<Map.Entry<Pattern, String>> BROWSERS = List.of(
            named("MicroMessenger/", "微信"),
            named("Edg(e|A|iOS)?/", "Edge"),
            named("QQBrowser/", "QQ浏览器"),
            named("UCBrowser/", "UC浏览器"),
            named("QIHU|360SE|360EE", "360浏览器"),
            named("OPR/|Opera", "Opera"),
            named("Firefox/|FxiOS/", "Firefox"),
            named("Chrome/|CriOS/", "Chrome"),
            named("Version/.*Safari/", "Safari"));

    private static final List<Map.Entry<Pattern, String>> SYSTEMS = List.of(
            named("OpenHarmony|HarmonyOS", "HarmonyOS"),
            named("Android", "Android"),
            named("iPad", "iPad"),
            named("iPhone", "iPhone"),
            named("Windows", "Windows"),
            named("Macintosh", "macOS"),
            named("CrOS", "ChromeOS"),
            named("Linux", "Linux"));

    /** A literal address, which is never looked up in the DNS. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");

    /** Of an IPv4 address so many bytes are shown, of an IPv6 address twice as many. */
    private static final int SHOWN = 2;

    private static final int IPV4_BYTES = 4;

    private VisitorPlace() {}

    private static Map.Entry<Pattern, String> named(String sign, String name) {
        return Map.entry(Pattern.compile(sign), name);
    }

    /**
     * What is known of browser, system and address; possibly nothing.
     *
     * @param userAgent the header of that name
     * @param address literal, as Keycloak gives it
     */
    static String of(@Nullable String userAgent, @Nullable String address) {
        return Stream.of(name(userAgent, BROWSERS), name(userAgent, SYSTEMS), masked(address))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> name(@Nullable String userAgent, List<Map.Entry<Pattern, String>> names) {
        String text = String.valueOf(userAgent);
        return names.stream()
                .filter(each -> each.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The first half of an IPv4 address, the first two groups of another. */
    static Optional<String> masked(@Nullable String address) {
        if (address == null || !LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return Optional.of(
                    bytes.length == IPV4_BYTES
                            ? "%d.%d.*.*".formatted(bytes[0] & 0xFF, bytes[1] & 0xFF)
                            : "%x:%x:*".formatted(group(bytes, 0), group(bytes, SHOWN)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static int group(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << Byte.SIZE) | (bytes[at + 1] & 0xFF);
    }
}
