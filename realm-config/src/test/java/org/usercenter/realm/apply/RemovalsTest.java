package org.usercenter.realm.apply;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.realm.apply.Plan.Change;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class RemovalsTest {
    private static final String PASSWORD = "{'authenticator':'password','requirement':'REQUIRED','priority':10}";
    private static final String CODE = "{'authenticator':'code','requirement':'REQUIRED','priority':20}";
    private static final String SECOND = "{'flowAlias':'a-second','requirement':'CONDITIONAL','priority':30}";
    private static final String DEEPER = "{'flowAlias':'deeper','requirement':'REQUIRED','priority':40}";
    private static final String OPERATORS = "{'authenticator':'operators','requirement':'REQUIRED','priority':50}";

    private static final String WITHOUT = flow("ways", true, PASSWORD);
    private static final String WITH = flow("ways", true, PASSWORD, SECOND);

    @Test
    void aSubflowThatIsAsItWasAppliedGoesWithItsStepWhichComesFirst() {
        SortedMap<Part, ObjectNode> server =
                realm(WITH, flow("a-second", false, CODE, DEEPER), flow("deeper", false, CODE));

        Removals removals = removals(realm(WITHOUT), server, applied(server), false);

        assertThat(removals.changes())
                .extracting(change -> change.part().toString())
                .containsExactly(
                        "step ways/a-second",
                        "flow a-second",
                        "step a-second/code",
                        "step a-second/deeper",
                        "flow deeper",
                        "step deeper/code");
        assertThat(removals.left()).isEmpty();
    }

    @Test
    void aSubflowInWhichAnOperatorPutAStepStaysAsAWhole() {
        SortedMap<Part, ObjectNode> old = realm(WITH, flow("a-second", false, CODE));
        SortedMap<Part, ObjectNode> server = realm(WITH, flow("a-second", false, CODE, OPERATORS));

        Removals removals = removals(realm(WITHOUT), server, applied(old), false);

        assertThat(removals.changes()).isEmpty();
        assertThat(removals.left())
                .extracting(Part::toString)
                .containsExactly("flow a-second", "step a-second/code", "step ways/a-second");
    }

    @Test
    void aSubflowInWhichAnOperatorPutAStepStaysEvenByForce() {
        SortedMap<Part, ObjectNode> old = realm(WITH, flow("a-second", false, DEEPER), flow("deeper", false, CODE));
        SortedMap<Part, ObjectNode> server =
                realm(WITH, flow("a-second", false, DEEPER), flow("deeper", false, CODE, OPERATORS));

        assertThat(removals(realm(WITHOUT), server, applied(old), true).changes())
                .isEmpty();
    }

    @Test
    void aSubflowInWhichAnOperatorSetSomethingStaysUnlessForced() {
        SortedMap<Part, ObjectNode> old = realm(WITH, flow("a-second", false, CODE));
        SortedMap<Part, ObjectNode> server = realm(WITH, flow("a-second", false, CODE.replace("REQUIRED", "DISABLED")));

        assertThat(removals(realm(WITHOUT), server, applied(old), false).changes())
                .isEmpty();
        assertThat(removals(realm(WITHOUT), server, applied(old), true).changes())
                .hasSize(3);
    }

    @Test
    void aSubflowThatTheFilesStillHaveDoesNotGoWithAStep() {
        String second = flow("a-second", false, CODE);
        SortedMap<Part, ObjectNode> server = realm(WITH, second);

        Removals removals = removals(realm(WITHOUT, second), server, applied(server), false);

        assertThat(removals.changes()).isEmpty();
        assertThat(removals.left()).containsExactly(new Part(Kind.STEP, "ways", "a-second"));
    }

    @Test
    void aFlowOfItsOwnKeepsItsSteps() {
        SortedMap<Part, ObjectNode> server = realm(WITHOUT, flow("other", true, CODE));

        Removals removals = removals(realm(WITHOUT), server, applied(server), false);

        assertThat(removals.changes()).isEmpty();
        assertThat(removals.left()).extracting(Part::toString).containsExactly("flow other", "step other/code");
    }

    @Test
    void ofStepsOfOneNameTheLastGoesFirst() {
        String[] twelve = new String[12];
        Arrays.fill(twelve, CODE);
        SortedMap<Part, ObjectNode> server = realm(flow("ways", true, twelve));

        List<Change> changes = removals(realm(flow("ways", true)), server, applied(server), false)
                .changes();

        assertThat(changes).extracting(change -> change.part().number()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(changes)
                .hasSize(12)
                .allMatch(change -> change.part().shared().equals("code"));
    }

    private static Removals removals(
            SortedMap<Part, ObjectNode> files, SortedMap<Part, ObjectNode> server, Ledger ledger, boolean forced) {
        return new Removals(files, server, ledger, forced);
    }

    private static Ledger applied(SortedMap<Part, ObjectNode> realm) {
        return new Planner(realm, realm, Ledger.empty(), false)
                .next(new Plan(List.of(), List.of(), List.of()), Set.of(), realm);
    }

    private static String flow(String alias, boolean top, String... steps) {
        return "{'alias':'%s','topLevel':%s,'providerId':'basic-flow','authenticationExecutions':[%s]}"
                .formatted(alias, top, String.join(",", steps));
    }

    private static SortedMap<Part, ObjectNode> realm(String... flows) {
        String text = "{'realm':'r','authenticationFlows':[" + String.join(",", flows) + "]}";
        try {
            return RealmParts.of(new ObjectMapper().readTree(text.replace('\'', '"')));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
