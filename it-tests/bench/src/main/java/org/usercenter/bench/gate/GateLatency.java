package org.usercenter.bench.gate;

import org.usercenter.bench.paired.PairedTimes;
import org.usercenter.bench.server.AdminApi;
import org.usercenter.bench.server.Servers;

/**
 * Signs on to a gated business system and to the same client without a gate in turns, and says by how much the former takes
 * longer. What else the machine does meanwhile meets both alike: the figure is the median of the differences within each
 * pair. Started by {@code -Pbench-gate}.
 */
public final class GateLatency {
    private static final int PAIRS = 3000;
    private static final int WARM_UP = 1000;

    private GateLatency() {}

    /** Settings are system properties {@code uc.bench.pairs} and {@code uc.bench.warm-up}. */
    public static void main(String[] arguments) throws Exception {
        int pairs = Integer.getInteger("uc.bench.pairs", PAIRS);
        int warmUp = Integer.getInteger("uc.bench.warm-up", WARM_UP);
        try (Servers servers = Servers.start()) {
            servers.pin();
            new Systems(new AdminApi(servers.url())).prepare();
            SignOns browser = new SignOns(servers.url(), servers.sandbox());
            browser.logIn(Systems.PLAIN, Systems.ACCOUNT, Systems.PASSWORD);
            measure(browser, new PairedTimes(warmUp), new PairedTimes(warmUp), warmUp);
            PairedTimes authorization = new PairedTimes(pairs);
            PairedTimes token = new PairedTimes(pairs);
            measure(browser, authorization, token, pairs);
            System.out.println(pairs + " pairs of single sign-ons, one after the other; medians in ms");
            System.out.println("                                            plain    gated   difference");
            System.out.println(authorization.differences("authorization"));
            System.out.println(token.differences("code to tokens"));
        }
    }

    /** Which comes first changes from pair to pair. */
    private static void measure(SignOns browser, PairedTimes authorization, PairedTimes token, int pairs)
            throws Exception {
        for (int pair = 0; pair < pairs; pair++) {
            boolean plainFirst = pair % 2 == 0;
            SignOns.SignOn first = browser.signOn(plainFirst ? Systems.PLAIN : Systems.GATED);
            SignOns.SignOn second = browser.signOn(plainFirst ? Systems.GATED : Systems.PLAIN);
            SignOns.SignOn plain = plainFirst ? first : second;
            SignOns.SignOn gated = plainFirst ? second : first;
            authorization.put(pair, plain.authorization(), gated.authorization());
            token.put(pair, plain.token(), gated.token());
        }
    }
}
