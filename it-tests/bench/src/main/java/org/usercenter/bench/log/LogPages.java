package org.usercenter.bench.log;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.usercenter.bench.member.MainAccount;
import org.usercenter.bench.member.TimedList;
import org.usercenter.bench.paired.PairedTimes;
import org.usercenter.bench.server.Servers;

/**
 * Asks for pages of the logs, and logs in, while the logs are nearly empty and again when they have five million lines each.
 * Started by {@code -Pbench-logs}.
 */
public final class LogPages {
    private static final int ROUNDS = 150;
    private static final int WARM_UP = 75;
    private static final int LINES = 5_000_000;
    private static final int FEW = 10_000;
    private static final int PAGE = 20;

    private static final String ACCOUNT = "jiancheng.admin";
    private static final String PASSWORD = "Demo-2026!";

    private LogPages() {}

    /**
     * Settings are system properties {@code uc.bench.rounds}, {@code uc.bench.warm-up} and {@code uc.bench.lines}; a caller may
     * ask 3000 times in ten minutes, so that six times the sum of the first two must stay below half of it.
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.getInteger("uc.bench.rounds", ROUNDS);
        int warmUp = Integer.getInteger("uc.bench.warm-up", WARM_UP);
        int lines = Integer.getInteger("uc.bench.lines", LINES);
        try (Servers servers = Servers.start()) {
            MainAccount owner = new MainAccount(servers.url());
            String token = owner.logIn(ACCOUNT, PASSWORD);
            String enterprise = owner.call(token, "GET", "/me", null)
                    .at("/identities/0/enterpriseId")
                    .asText();
            String ofAll = "/enterprises/" + enterprise;
            List<String> paths = List.of(
                    "/me/logins",
                    ofAll + "/logins",
                    ofAll + "/logins?loginName=" + ACCOUNT,
                    "/me/business-log",
                    ofAll + "/business-log",
                    ofAll + "/business-log?loginName=" + ACCOUNT);
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<TimedList> lists = paths.stream()
                    .map(path -> new TimedList(
                            http, owner.address(path + (path.contains("?") ? "&" : "?") + "max=" + PAGE), PAGE))
                    .toList();
            try (Connection database = servers.connect()) {
                Lines filling = new Lines(database, enterprise);
                // So that a page is full.
                filling.fill(FEW);
                servers.pin();
                measure(owner, lists, warmUp);
                long[][] before = measure(owner, lists, rounds);
                filling.fill(lines);
                measure(owner, lists, warmUp);
                print(paths, lines, before, measure(owner, lists, rounds));
            }
        }
    }

    private static void print(List<String> paths, int lines, long[][] before, long[][] after) {
        System.out.println(before[0].length + " rounds each; medians in ms");
        System.out.println("                                            few " + lines + "        ratio");
        for (int i = 0; i < before.length; i++) {
            PairedTimes times = new PairedTimes(before[i].length);
            for (int round = 0; round < before[i].length; round++) {
                times.put(round, before[i][round], after[i][round]);
            }
            System.out.println(
                    times.ratios(i < paths.size() ? paths.get(i).replaceAll("/enterprises/[^/]+", "…") : "login"));
        }
    }

    /** Nanoseconds, round by round, of each list and last of a login that the session of the browser answers. */
    private static long[][] measure(MainAccount owner, List<TimedList> lists, int rounds) throws Exception {
        List<long[]> times = new ArrayList<>();
        for (int i = 0; i <= lists.size(); i++) {
            times.add(new long[rounds]);
        }
        String token = owner.again();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < lists.size(); i++) {
                times.get(i)[round] = lists.get(i).ask(token);
            }
            long start = System.nanoTime();
            token = owner.again();
            times.get(lists.size())[round] = System.nanoTime() - start;
        }
        return times.toArray(long[][]::new);
    }
}
