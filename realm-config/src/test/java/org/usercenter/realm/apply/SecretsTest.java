package org.usercenter.realm.apply;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class SecretsTest {
    private static final String CLIENT = "{'realm':'r','clients':[{'clientId':'c','%s':'%s'}]}";
    private static final String LDAP =
            "{'realm':'r','components':{'storage':[{'name':'ldap','config':{'%s':['%s']}}]}}";
    private static final String MASK = "**********";

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, LDAP})
    void whatCameByAReferenceIsNotShownWhateverItsName(String file) {
        SortedMap<Part, ObjectNode> server = realm(file.formatted("number", "old-value"));

        Plan plan = plan(referring(file, "new-value"), server, Ledger.empty());

        assertThat(plan.lines()).anyMatch(line -> line.contains("(not shown), in the files (not shown)"));
        assertThat(String.join("\n", plan.lines())).doesNotContain("old-value", "new-value");
    }

    @Test
    void whatOnceCameByAReferenceIsNotShownWhenItIsTakenAway() {
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','attributes':{'number':'old-value'}}");
        Ledger applied = applied(referring("{'realm':'r','attributes':{'%s':'%s'}}", "old-value"), server);

        Plan plan = plan(realm("{'realm':'r'}"), server, applied);

        assertThat(plan.lines()).contains("    attributes/number: (not shown) -> nothing");
    }

    @Test
    void whatTheServerDoesNotShowIsNotShownFromAFileEither() {
        Plan plan = plan(realm(LDAP.formatted("pin", "new-value")), realm(LDAP.formatted("pin", MASK)), Ledger.empty());

        assertThat(String.join("\n", plan.lines())).contains("config/pin").doesNotContain("new-value");
    }

    @Test
    void noQuickDigestOfAReferredValueIsKept() throws Exception {
        SortedMap<Part, ObjectNode> files = referring(CLIENT, "1234");
        Part client = new Part(Kind.CLIENT, "c");
        String quick = quick("1234");

        Ledger applied = applied(files, realm(CLIENT.formatted("number", "1234")));

        assertThat(applied.known(client, "/number")).isNotNull().satisfies(known -> {
            assertThat(known.said()).isNotEqualTo(quick);
            assertThat(known.became()).isNotEqualTo(quick);
        });
        // What is shown is kept by one.
        assertThat(applied.known(client, "/clientId")).isEqualTo(new Ledger.Known(quick("c"), quick("c")));
    }

    @Test
    void aReferredValueThatStaysIsNotSetAgain() {
        SortedMap<Part, ObjectNode> files = referring(CLIENT, "1234");
        SortedMap<Part, ObjectNode> server = realm(CLIENT.formatted("number", "+1234"));

        assertThat(plan(files, server, applied(files, server))).isEqualTo(nothing());
    }

    private static String quick(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, 9));
    }

    /** Of files whose value is in the environment. */
    private static SortedMap<Part, ObjectNode> referring(String file, String value) {
        ObjectNode whole = json(file.formatted("number", "${UC_NUMBER}"));
        new References(Map.of("UC_NUMBER", value)).resolve(whole);
        return RealmParts.of(whole);
    }

    private static SortedMap<Part, ObjectNode> realm(String text) {
        return RealmParts.of(json(text));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What is known after these files were applied, and the server has become that. */
    private static Ledger applied(SortedMap<Part, ObjectNode> files, SortedMap<Part, ObjectNode> server) {
        return Ledger.read(new Planner(files, server, Ledger.empty(), false)
                .next(nothing(), Set.of(), server)
                .write());
    }

    private static Plan plan(SortedMap<Part, ObjectNode> files, SortedMap<Part, ObjectNode> server, Ledger ledger) {
        return new Planner(files, server, ledger, false).plan();
    }

    private static Plan nothing() {
        return new Plan(List.of(), List.of(), List.of());
    }
}
