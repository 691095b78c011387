package org.usercenter.realm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.ca.trust.UncheckedRevocation;
import org.usercenter.auth.cloud.PlatformMeters;
import org.usercenter.auth.loginlog.LoginTimes;
import org.usercenter.storage.figure.Backlog;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.figure.PlatformHealth;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Dashboard and alert rules ask for what the servers tell, and for all of it. */
@Tag("O4")
class ObservabilityTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("src/main/release/observability");
    private static final Pattern METRIC = Pattern.compile("(usercenter_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern SINGLE_EVENT =
            Pattern.compile("increase\\((usercenter_[a-z_]+)(\\{[^}]*})?\\[(\\w+)]\\)\\) > 0(?![.\\d])");
    private static final Set<String> SEVERITIES = Set.of("warning", "critical");

    private static final String REALM = "realm";
    private static final String RESULT = "result";

    /** Tags by metric, as Prometheus has them. */
    private final Map<String, Set<String>> told = new HashMap<>();

    ObservabilityTest() {
        for (Figure figure : Figure.values()) {
            told.put(name(figure.meter()) + "_total", Set.of(REALM, figure.subject(), figure.result()));
        }
        for (Backlog backlog : Backlog.values()) {
            String unit = backlog.unit().isEmpty() ? "" : "_" + backlog.unit();
            told.put(name(backlog.meter()) + unit, Set.of(backlog.tag()));
        }
        for (String part : List.of("count", "sum", "max")) {
            told.put(name(PlatformMeters.CALLS) + "_seconds_" + part, Set.of("platform", RESULT));
        }
        for (String part : List.of("count", "sum", "max")) {
            told.put(name(LoginTimes.TIMER) + "_seconds_" + part, Set.of(REALM, "way", RESULT));
        }
        told.put(name(LoginTimes.TIMER) + "_seconds_bucket", Set.of(REALM, "way", RESULT, "le"));
        told.put(name(PlatformHealth.UP), Set.of("platform", PlatformHealth.NUMBER));
        told.put(name(PlatformMeters.OPENED) + "_total", Set.of("platform"));
        told.put(name(UncheckedRevocation.COUNTER) + "_total", Set.of(REALM, "vendor"));
    }

    private static String name(String meter) {
        return meter.replace('.', '_');
    }

    @Test
    void everyPanelAsksForMetricsAndTagsThatThereAre() throws IOException {
        List<JsonNode> panels = panels();

        assertThat(panels).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
            panel.path("targets")
                    .forEach(target ->
                            assertAsksForWhatThereIs(target.path("expr").asText()));
        });
        assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    }

    @Test
    void everyMetricHasAPanel() throws IOException {
        Set<String> shown = new HashSet<>();
        panels().forEach(panel -> panel.path("targets").forEach(target -> {
            Matcher metric = METRIC.matcher(target.path("expr").asText());
            while (metric.find()) {
                shown.add(metric.group(1));
            }
        }));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(told.keySet());
    }

    @Test
    void everyRuleAsksForMetricsAndTagsThatThereAreAndSaysWhatIsWrong() throws IOException {
        List<JsonNode> rules = rules();

        assertThat(rules).hasSizeGreaterThan(8).allSatisfy(rule -> {
            assertAsksForWhatThereIs(rule.path("expr").asText());
            assertThat(rule.at("/labels/severity").asText()).isIn(SEVERITIES);
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).isNotBlank();
        });
        assertThat(rules.stream().map(rule -> rule.path("alert").asText())).doesNotHaveDuplicates();
    }

    @Test
    void whoeverAsksForASingleEventSeesTheOneThatACounterIsBornWithToo() throws IOException {
        // These are told from the start, as they have no labels that are not known before.
        Set<String> neverBornLate =
                Set.of(name(PlatformMeters.CALLS) + "_seconds_count", name(PlatformMeters.OPENED) + "_total");
        Set<String> asked = new HashSet<>();
        for (JsonNode rule : rules()) {
            String expression = rule.path("expr").asText();
            Matcher event = SINGLE_EVENT.matcher(expression);
            while (event.find()) {
                asked.add(event.group(1));
                if (!neverBornLate.contains(event.group(1))) {
                    String counter = event.group(1) + (event.group(2) == null ? "" : event.group(2));
                    assertThat(expression)
                            .contains(
                                    """
                                    ((%1$s unless (%1$s == last_over_time(%1$s[1d] offset %2$s))) \
                                    or (%1$s and (max_over_time(timestamp(%1$s)[1d:1m] offset %2$s) \
                                    < on (job, instance) group_left () process_start_time_seconds))) > 0"""
                                            .formatted(counter, event.group(3)));
                }
            }
        }

        assertThat(asked).containsAll(neverBornLate).hasSizeGreaterThan(neverBornLate.size());
    }

    @Test
    void promtoolFindsNoFaultInTheRules() throws IOException, InterruptedException {
        promtool("check", "rules", FOLDER.resolve("alerts.yaml").toString());
    }

    @Test
    void theRulesAlertWhenTheyShould() throws IOException, InterruptedException {
        promtool("test", "rules", "src/test/resources/observability/alerts-test.yaml");
    }

    /** Prometheus' own program, which {@code ./test} puts there where Debian's package is to be had. */
    private static void promtool(String... arguments) throws IOException, InterruptedException {
        Path program = Path.of("target/promtool/usr/bin/promtool");
        assumeThat(program).as("promtool").isExecutable();
        List<String> command = new ArrayList<>(List.of(program.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }

    private void assertAsksForWhatThereIs(String expression) {
        Matcher metric = METRIC.matcher(expression);
        Set<String> tags = new TreeSet<>();
        while (metric.find()) {
            assertThat(told).as(expression).containsKey(metric.group(1));
            Set<String> own = told.getOrDefault(metric.group(1), Set.of());
            tags.addAll(own);
            if (metric.group(2) != null) {
                Matcher matcher = MATCHER.matcher(metric.group(2));
                while (matcher.find()) {
                    assertThat(own).as(expression).contains(matcher.group(1));
                }
            }
        }
        assertThat(tags).as(expression).isNotEmpty();
        Matcher grouping = GROUPING.matcher(expression);
        while (grouping.find()) {
            assertThat(tags)
                    .as(expression)
                    .containsAll(Arrays.asList(grouping.group(1).split(", ")));
        }
    }

    private static List<JsonNode> panels() throws IOException {
        JsonNode dashboard = JSON.readTree(Files.readString(FOLDER.resolve("grafana-dashboard.json")));
        return dashboard
                .path("panels")
                .valueStream()
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    private static List<JsonNode> rules() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> file = yaml.load(Files.readString(FOLDER.resolve("alerts.yaml")));
        return JSON.<JsonNode>valueToTree(file)
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }
}
