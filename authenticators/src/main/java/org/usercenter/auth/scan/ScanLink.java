package org.usercenter.auth.scan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What of outside may become a link of our pages: nothing that could run a script. */
final class ScanLink {
    private static final Set<String> WEB = Set.of("https", "http");

    /** Apps that open a code's content themselves. */
    private static final Set<String> APPS = Set.of("weixin", "alipays", "alipay");

    private ScanLink() {}

    /** Whether it is an address of the web. */
    static boolean isWeb(String address) {
        return scheme(address, WEB) && URI.create(address).getHost() != null;
    }

    /** Whether a phone can open it instead of scanning it. */
    static boolean canBeOpened(String content) {
        return isWeb(content) || scheme(content, APPS);
    }

    private static boolean scheme(String address, Set<String> schemes) {
        try {
            String scheme = new URI(address).getScheme();
            return scheme != null && schemes.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
