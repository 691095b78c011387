package org.usercenter.bench.member;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.usercenter.bench.paired.PairedTimes;
import org.usercenter.bench.server.AdminApi;
import org.usercenter.bench.server.Servers;

/**
 * Asks for a page of the members of an enterprise with ten thousand, and for Keycloak's list of the same group, in turns.
 * Started by {@code -Pbench-members}.
 */
public final class MemberLists {
    private static final int PAIRS = 500;
    private static final int WARM_UP = 200;
    private static final int SIZE = 10_000;
    private static final int PAGE = 20;
    /** Tokens of administrators live for a minute. */
    private static final Duration TOKENS_FOR = Duration.ofSeconds(20);

    private static final String ACCOUNT = "jiancheng.admin";
    private static final String PASSWORD = "Demo-2026!";
    private static final String USCC = "91440300MA5DEMXA6P";

    private MemberLists() {}

    /** One of ours beside one of Keycloak's. */
    private record Comparison(String what, TimedList keycloaks, TimedList ours) {}

    /**
     * Settings are system properties {@code uc.bench.pairs} and {@code uc.bench.warm-up}; a caller may ask 3000 times in ten
     * minutes, so that four times their sum must stay below.
     */
    public static void main(String[] arguments) throws Exception {
        int pairs = Integer.getInteger("uc.bench.pairs", PAIRS);
        int warmUp = Integer.getInteger("uc.bench.warm-up", WARM_UP);
        try (Servers servers = Servers.start()) {
            AdminApi admin = new AdminApi(servers.url());
            MainAccount owner = new MainAccount(servers.url());
            String token = owner.logIn(ACCOUNT, PASSWORD);
            String enterprise = owner.call(token, "GET", "/me", null)
                    .at("/identities/0/enterpriseId")
                    .asText();
            try (Connection database = servers.connect()) {
                new Crowd(database, owner, token, enterprise).fill(SIZE);
            }
            servers.pin();
            String group = admin.call("GET", "/group-by-path/enterprises/" + USCC + "/members/internal", null)
                    .path("id")
                    .asText();
            List<Comparison> comparisons = comparisons(
                    owner.address("/enterprises/" + enterprise + "/members?max=" + PAGE),
                    servers.url() + "/admin/realms/user-center",
                    group);
            measure(comparisons, admin, owner, warmUp);
            List<PairedTimes> times = measure(comparisons, admin, owner, pairs);
            System.out.println(pairs + " pairs each, one after the other; medians in ms");
            System.out.println("                                         keycloak     ours        ratio");
            for (int i = 0; i < times.size(); i++) {
                System.out.println(times.get(i).ratios(comparisons.get(i).what()));
            }
        }
    }

    private static List<Comparison> comparisons(String members, String realm, String group) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String name = URLEncoder.encode(Crowd.COMMON, StandardCharsets.UTF_8);
        TimedList page = new TimedList(http, members, PAGE);
        TimedList search = new TimedList(http, members + "&search=" + name, PAGE);
        String shown = "first=0&max=" + PAGE;
        TimedList ofGroup = new TimedList(http, realm + "/groups/" + group + "/members?" + shown, PAGE);
        TimedList brief =
                new TimedList(http, realm + "/groups/" + group + "/members?briefRepresentation=true&" + shown, PAGE);
        TimedList users = new TimedList(http, realm + "/users?search=*" + name + "*&" + shown, PAGE);
        return List.of(
                new Comparison("page / members of the group", ofGroup, page),
                new Comparison("page / members of the group, brief", brief, page),
                new Comparison("search / members of the group", ofGroup, search),
                new Comparison("search / search in all users", users, search));
    }

    /** Which comes first changes from pair to pair. */
    private static List<PairedTimes> measure(List<Comparison> comparisons, AdminApi admin, MainAccount owner, int pairs)
            throws Exception {
        List<PairedTimes> times = new ArrayList<>();
        comparisons.forEach(each -> times.add(new PairedTimes(pairs)));
        String administrators = "";
        String owners = "";
        long since = 0;
        for (int pair = 0; pair < pairs; pair++) {
            if (pair == 0 || System.nanoTime() - since > TOKENS_FOR.toNanos()) {
                administrators = admin.token();
                owners = owner.again();
                since = System.nanoTime();
            }
            for (int i = 0; i < comparisons.size(); i++) {
                Comparison each = comparisons.get(i);
                boolean oursFirst = pair % 2 == 0;
                long first =
                        oursFirst ? each.ours().ask(owners) : each.keycloaks().ask(administrators);
                long second = oursFirst
                        ? each.keycloaks().ask(administrators)
                        : each.ours().ask(owners);
                times.get(i).put(pair, oursFirst ? second : first, oursFirst ? first : second);
            }
        }
        return times;
    }
}
