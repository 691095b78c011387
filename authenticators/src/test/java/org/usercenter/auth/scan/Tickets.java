package org.usercenter.auth.scan;

/** Codes for tests. */
public final class Tickets {

    /** Id of the realm in which they were given out. */
    static final String REALM = "realm";

    /** Who asks. */
    public static final ScanContext CONTEXT =
            new ScanContext("统一用户中心 · 建设工程交易系统", "Chrome · Windows · 192.0.*.* · 16:00", "47");

    private Tickets() {}

    /** A fresh one of that way. */
    public static ScanTicket ticket(String id, String way, String platformId, long expires) {
        return new ScanTicket(
                id,
                way,
                "config",
                new ScanOffer(platformId, "https://example.com/scan?biz=" + platformId, null),
                new ScanRequest(
                        platformId, "bm9uY2U=", "USER-CENTER-SCAN/1\nline\n", 180, "https://example.com/push", CONTEXT),
                new ScanTicket.Place(REALM, "browser", "tab"),
                ScanTicket.Standing.FRESH,
                expires);
    }

    /** As it is after having been kept: what was only for the platform is gone. */
    static ScanTicket read(ScanTicket ticket) {
        return ScanTicket.of(ticket.id(), ticket.notes()).orElseThrow();
    }
}
