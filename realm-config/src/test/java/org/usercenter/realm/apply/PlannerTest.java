package org.usercenter.realm.apply;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.realm.apply.Plan.Action;
import org.usercenter.realm.apply.Plan.Reason;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O6")
class PlannerTest {
    private static final String FLOW =
            """
            {"alias":"ways","providerId":"basic-flow","topLevel":true,"builtIn":false,"authenticationExecutions":[%s]}""";
    private static final String PASSWORD =
            """
            {"authenticator":"password","requirement":"ALTERNATIVE","priority":10,"authenticatorConfig":"password"}""";
    private static final String SMS =
            """
            {"authenticator":"sms","requirement":"ALTERNATIVE","priority":20}""";

    @Test
    void whatTheServerHasAsTheFilesSayIsNotChanged() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','accessTokenLifespan':300}");
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','accessTokenLifespan':300,'loginTheme':'other'}");

        assertThat(plan(files, server, Ledger.empty())).isEqualTo(nothing());
    }

    @Test
    void whatNobodyTouchedFollowsTheFiles() {
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','accessTokenLifespan':300}");
        Ledger applied = applied(server, server);

        Plan plan = plan(realm("{'realm':'r','accessTokenLifespan':600}"), server, applied);

        assertThat(plan.kept()).isEmpty();
        assertThat(plan.lines()).contains("~ realm", "    accessTokenLifespan: 300 -> 600");
    }

    @Test
    void whatAnOperatorChangedIsKept() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','accessTokenLifespan':300}");
        Ledger applied = applied(files, files);

        Plan plan = plan(files, realm("{'realm':'r','accessTokenLifespan':60}"), applied);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.kept()).extracting("reason").containsExactly(Reason.OPERATOR);
    }

    @Test
    void whatBothChangedIsKeptAndNamed() {
        SortedMap<Part, ObjectNode> old = realm("{'realm':'r','accessTokenLifespan':300}");

        Plan plan = plan(
                realm("{'realm':'r','accessTokenLifespan':600}"),
                realm("{'realm':'r','accessTokenLifespan':60}"),
                applied(old, old));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.kept()).extracting("reason").containsExactly(Reason.CONFLICT);
    }

    @Test
    void keptOnceIsKeptAgain() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','accessTokenLifespan':300}");
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','accessTokenLifespan':60}");
        Planner first = new Planner(files, server, applied(files, files), false);

        Plan second = plan(files, server, first.next(first.plan(), Set.of(), server));

        assertThat(second.changes()).isEmpty();
        assertThat(second.kept()).extracting("reason").containsExactly(Reason.OPERATOR);
    }

    @Test
    void whoForcesChangesWhatAnOperatorChanged() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','accessTokenLifespan':300}");
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','accessTokenLifespan':60}");

        Plan plan = new Planner(files, server, applied(files, files), true).plan();

        assertThat(plan.kept()).isEmpty();
        assertThat(plan.changes()).extracting("action").containsExactly(Action.CHANGE);
    }

    @Test
    void aValueThatTheServerWritesInItsOwnWayIsNotChangedAgain() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','clients':[{'clientId':'c','secret':'s'}]}");
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','clients':[{'clientId':'c','secret':'*****'}]}");

        assertThat(plan(files, server, applied(files, server))).isEqualTo(nothing());
    }

    @Test
    void aSecretThatIsAnotherNowIsSetAndNotShown() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','clients':[{'clientId':'c','secret':'s'}]}");
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','clients':[{'clientId':'c','secret':'*****'}]}");

        Plan plan =
                plan(realm("{'realm':'r','clients':[{'clientId':'c','secret':'t'}]}"), server, applied(files, server));

        assertThat(plan.lines()).contains("~ client c", "    secret: (not shown) -> (not shown)");
    }

    @Test
    void whatWasAppliedTellsNoSecretNotEvenToWhoGuessesItOnce() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r','clients':[{'clientId':'c','secret':'s'}]}");
        Part client = new Part(Kind.CLIENT, "c");

        Ledger one = applied(files, files);
        Ledger other = applied(files, files);

        assertThat(one.known(client, "/secret")).isNotEqualTo(other.known(client, "/secret"));
        assertThat(plan(files, files, one)).isEqualTo(nothing());
    }

    @Test
    void whoseADifferenceIsIsNotGuessed() {
        Plan plan = plan(
                realm("{'realm':'r','accessTokenLifespan':600,'displayName':'new'}"),
                realm("{'realm':'r','accessTokenLifespan':300}"),
                Ledger.empty());

        assertThat(plan.kept()).extracting("reason").containsExactly(Reason.UNKNOWN);
        // What is not there at all can be set.
        assertThat(plan.lines()).contains("    displayName: nothing -> \"new\"");
    }

    @Test
    void aSettingThatOnlyANewerVersionNamesFollowsItUnlessAnOperatorSetIt() {
        SortedMap<Part, ObjectNode> files = realm("{'realm':'r'}");
        SortedMap<Part, ObjectNode> server = realm("{'realm':'r','failureFactor':30,'displayName':'r'}");
        SortedMap<Part, ObjectNode> changed = realm("{'realm':'r','failureFactor':10,'displayName':'r'}");
        Ledger first = applied(files, server);
        // Applied once more after the operator: it is remembered whose that is.
        Ledger second = new Planner(files, changed, first, false).next(nothing(), Set.of(), changed);

        Plan plan = plan(realm("{'realm':'r','failureFactor':5,'displayName':'new'}"), changed, second);

        assertThat(second.write()).isEqualTo(first.write());
        assertThat(plan.lines()).contains("    displayName: \"r\" -> \"new\"");
        assertThat(plan.kept()).extracting("reason").containsExactly(Reason.CONFLICT);
    }

    @Test
    void aRealmThatWasImportedFromAnOlderFileComesToThisOneAndKeepsWhatWasChangedSince() {
        SortedMap<Part, ObjectNode> old = realm("{'realm':'r','accessTokenLifespan':300,'ssoSessionIdleTimeout':1800}");
        SortedMap<Part, ObjectNode> server =
                realm("{'realm':'r','accessTokenLifespan':300,'ssoSessionIdleTimeout':60,'failureFactor':30}");

        Plan plan = plan(
                realm("{'realm':'r','accessTokenLifespan':600,'ssoSessionIdleTimeout':900,'failureFactor':5}"),
                server,
                Ledger.imported(old));

        assertThat(plan.lines())
                .contains("    accessTokenLifespan: 300 -> 600", "    failureFactor: 30 -> 5")
                .noneMatch(line -> line.startsWith("    ssoSessionIdleTimeout"));
        assertThat(plan.kept()).extracting("reason").containsExactly(Reason.CONFLICT);
    }

    @Test
    void aTabThatAnOperatorRemovedStaysAway() {
        SortedMap<Part, ObjectNode> files = flow(PASSWORD, SMS);

        Plan plan = plan(files, flow(PASSWORD), applied(files, files));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.part()).isEqualTo(new Part(Kind.STEP, "ways", "sms"));
            assertThat(kept.reason()).isEqualTo(Reason.REMOVED);
        });
    }

    @Test
    void aStepOfANewerVersionIsAdded() {
        SortedMap<Part, ObjectNode> old = flow(PASSWORD);

        Plan plan = plan(flow(PASSWORD, SMS), old, applied(old, old));

        assertThat(plan.lines()).contains("+ step ways/sms");
    }

    @Test
    void aStepThatANewerVersionHasNoMoreIsTakenAwayUnlessAnOperatorChangedIt() {
        SortedMap<Part, ObjectNode> old = flow(PASSWORD, SMS);
        Ledger applied = applied(old, old);

        assertThat(plan(flow(PASSWORD), old, applied).lines()).contains("- step ways/sms");
        Plan changed = plan(flow(PASSWORD), flow(PASSWORD, SMS.replace("20", "5")), applied);
        assertThat(changed.changes()).isEmpty();
        assertThat(changed.left()).containsExactly(new Part(Kind.STEP, "ways", "sms"));
    }

    @Test
    void aStepThatAnOperatorAddedIsNobodysBusiness() {
        SortedMap<Part, ObjectNode> files = flow(PASSWORD);

        assertThat(plan(files, flow(PASSWORD, SMS), applied(files, files))).isEqualTo(nothing());
    }

    @Test
    void aClientThatTheFilesNameNoMoreIsLeft() {
        SortedMap<Part, ObjectNode> old = realm("{'realm':'r','clients':[{'clientId':'c'}]}");

        Plan plan = plan(realm("{'realm':'r'}"), old, applied(old, old));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.left()).containsExactly(new Part(Kind.CLIENT, "c"));
    }

    @Test
    void settingsOfAStepAreItsOwnFields() {
        SortedMap<Part, ObjectNode> old = settings("60");

        Plan plan = plan(settings("90"), old, applied(old, old));

        assertThat(plan.lines()).contains("~ step ways/password", "    config/pause: \"60\" -> \"90\"");
    }

    @Test
    void theOrderOfAListDoesNotCount() {
        assertThat(plan(
                        realm("{'realm':'r','supportedLocales':['zh-CN','en']}"),
                        realm("{'realm':'r','supportedLocales':['en','zh-CN']}"),
                        Ledger.empty()))
                .isEqualTo(nothing());
    }

    @Test
    void attributesThatAnOperatorAddedToTheUserProfileStayAndOursFollowTheFiles() {
        SortedMap<Part, ObjectNode> old = profile("{'name':'username','validations':{'length':{'min':4}}}");
        SortedMap<Part, ObjectNode> server =
                profile("{'name':'username','validations':{'length':{'min':4}}},{'name':'badge'}");

        Plan plan = plan(
                profile("{'name':'username','validations':{'length':{'min':6},'uc-login-name':{}}}"),
                server,
                applied(old, server));

        assertThat(plan.lines())
                .contains(
                        "    attributes/username/validations/length/min: 4 -> 6",
                        "    attributes/username/validations/uc-login-name: nothing -> \"{}\"");
        assertThat(plan.kept()).isEmpty();
    }

    @Test
    void aSettingThatANewerVersionNoLongerNamesIsLeftAsItIs() {
        SortedMap<Part, ObjectNode> old =
                realm("{'realm':'r','accessTokenLifespan':300,'otpPolicyAlgorithm':'HmacSHA1'}");

        Plan plan = plan(realm("{'realm':'r','accessTokenLifespan':300}"), old, applied(old, old));

        assertThat(plan).isEqualTo(nothing());
    }

    @Test
    void aSettingOfAStepThatANewerVersionNoLongerNamesIsTakenAway() {
        SortedMap<Part, ObjectNode> old = settings("60");

        Plan plan = plan(flow(PASSWORD), old, applied(old, old));

        assertThat(plan.lines()).contains("    config/pause: \"60\" -> nothing");
    }

    @Test
    void anAttributeOfTheUserProfileThatANewerVersionHasNoMoreIsTakenAwayAltogether() {
        SortedMap<Part, ObjectNode> old = profile(
                "{'name':'username'},{'name':'fax','permissions':{'view':['admin']},'validations':{'length':{'max':9}}}");
        SortedMap<Part, ObjectNode> files = profile("{'name':'username'}");
        Plan plan = plan(files, old, applied(old, old));
        ObjectNode profile = old.values().stream()
                .filter(object -> object.has("attributes"))
                .findFirst()
                .orElseThrow()
                .deepCopy();

        plan.changes().forEach(change -> {
            Writer.set(profile, change.fields());
            UserProfiles.prune(profile, change.fields());
        });

        assertThat(UserProfiles.listed(profile).path("attributes"))
                .extracting(attribute -> attribute.path("name").asText())
                .containsExactly("username");
    }

    private static SortedMap<Part, ObjectNode> profile(String attributes) {
        String text = json("{'attributes':[" + attributes + "]}").replace("\"", "\\\"");
        return realm("{'realm':'r','components':{'" + RealmParts.PROFILE_TYPE + "':[{'providerId':'x','config':{'"
                + RealmParts.PROFILE_SETTING + "':['" + text + "']}}]}}");
    }

    private static SortedMap<Part, ObjectNode> settings(String pause) {
        return realm("{'realm':'r','authenticationFlows':[" + FLOW.formatted(PASSWORD)
                + "],'authenticatorConfig':[{'alias':'password','config':{'pause':'" + pause + "'}}]}");
    }

    private static SortedMap<Part, ObjectNode> flow(String... steps) {
        return realm("{'realm':'r','authenticationFlows':[" + FLOW.formatted(String.join(",", steps)) + "]}");
    }

    private static SortedMap<Part, ObjectNode> realm(String text) {
        try {
            return RealmParts.of(new ObjectMapper().readTree(json(text)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** What is known after these files were applied, and the server has become that. */
    private static Ledger applied(SortedMap<Part, ObjectNode> files, SortedMap<Part, ObjectNode> server) {
        // By way of the text, as from one run to the next.
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
