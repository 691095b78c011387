package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.http.Json;

/** Accounts besides those of the demo: somebody who belongs to more enterprises than most people will. */
public final class Crowd {
    /** A natural person, viewer of "land" in each of his enterprises. */
    public static final String MEMBER = "zhou.duo";

    public static final int ENTERPRISES = 50;

    private Crowd() {}

    /** Adds them to the accounts that a server is to start with. */
    static Path write(Path demo, Path target) throws IOException {
        List<Object> accounts = new ArrayList<>();
        Json.parse(Files.readString(demo)).forEach(accounts::add);
        List<Enterprise> enterprises = IntStream.range(0, ENTERPRISES)
                .mapToObj(number -> Enterprise.madeUp())
                .toList();
        for (int number = 0; number < ENTERPRISES; number++) {
            accounts.add(mainAccount(number, enterprises.get(number)));
        }
        Person person = Person.madeUp();
        accounts.add(Map.of(
                "loginName",
                MEMBER,
                "password",
                Business.PASSWORD,
                "name",
                person.name(),
                "idNumber",
                person.idNumber(),
                "level",
                2,
                "memberOf",
                enterprises.stream().map(Crowd::membership).toList()));
        return Files.writeString(target, Json.write(accounts), StandardCharsets.UTF_8);
    }

    /** Nobody logs in with it: it has no password. */
    private static Map<String, Object> mainAccount(int number, Enterprise enterprise) {
        return Map.of(
                "loginName",
                "crowd%02d.admin".formatted(number),
                "name",
                "深圳市第%02d号样例建设工程咨询有限公司".formatted(number),
                "level",
                2,
                "enterprise",
                Map.of("uscc", enterprise.uscc(), "representative", "周建国"),
                "business",
                Map.of("land", List.of("viewer")));
    }

    private static Map<String, Object> membership(Enterprise enterprise) {
        return Map.of("uscc", enterprise.uscc(), "role", "invited", "business", Map.of("land", List.of("viewer")));
    }
}
