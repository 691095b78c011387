package org.usercenter.e2e.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.account.log.OwnBusinessLogResource;
import org.usercenter.account.text.Texts;
import org.usercenter.e2e.harness.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written to the journal can be read by people. */
@Tag("A12")
class JournalTextsTest {
    private static final String KIND = "\"([a-z-]+(?:\\.[a-z-]+)+)\"";

    /** The name of an action where it is written. */
    private static final Pattern CALLED =
            Pattern.compile("(?:JournalEntry|record|recordApart|entry)\\(\\s*(?:[\\w.()]+,\\s*)*" + KIND);

    /** Or beside: as a constant, one of two, or of an enum. */
    private static final Pattern NAMED =
            Pattern.compile("(?:String \\w+ = |[?:] |^    [A-Z_]+\\()" + KIND, Pattern.MULTILINE);

    private static final Pattern WRITES =
            Pattern.compile("JournalEntry\\(|\\.(?:record|entry)\\([^)]|scope\\.search\\(");

    /** Put together where they are written. */
    private static final List<String> COMPOSED = List.of(
            "contact.email.bound",
            "contact.email.changed",
            "contact.email.unbound",
            "contact.mobile.bound",
            "contact.mobile.changed",
            "contact.mobile.unbound",
            "guangdong.bound",
            "guangdong.unbound",
            "wechat.bound",
            "wechat.unbound",
            "material.read",
            "material.remove",
            "material.upload");

    /** What puts them together: whoever adds another adds what it makes above. */
    private static final Set<String> COMPOSERS = Set.of(
            "Contacts.java \"contact.\"", "LinkedIdentifiers.java \"binding.\"", "MaterialKeeping.java \"material.\"");

    /** Named in the same files for another use: kinds of messages, templates and notes. */
    private static final Set<String> OTHERS = Set.of(
            "appeal.progress",
            "handover.former",
            "member.left",
            "member.left-contact",
            "member.taken-over",
            "realname.certified",
            "uc-agreement.ftl",
            "uc-open-business.ftl",
            "uc.appeal.four-eyes",
            "uc.ca.binding",
            "uc.face.consent",
            "uc.face.consent-at",
            "uc.sms.code.ended",
            "uc.sms.code.wrong");

    private static final String METERS = "usercenter.";

    @Test
    void everyActionOfTheJournalHasATextInBothLanguages() throws IOException {
        Set<String> actions = actions();
        assertThat(actions).hasSizeGreaterThan(55).contains("business.grant", "session.end", "password.changed");

        for (boolean chinese : new boolean[] {true, false}) {
            Set<String> told = new TreeSet<>(texts(chinese).keys("action."));
            assertThat(actions).allSatisfy(action -> assertThat(told).contains("action." + action));
        }
    }

    @Test
    void everyActionWithATextIsOneOfTheJournal() throws IOException {
        Set<String> actions = actions();

        assertThat(texts(true).keys("action."))
                .allSatisfy(key -> assertThat(actions).contains(key.substring("action.".length())));
    }

    @Test
    void noOtherPutsNamesOfActionsTogether() throws IOException {
        Pattern beginning = Pattern.compile("String \\w+ = (\"[a-z-]+\\.\")");
        Set<String> found = writers().stream()
                .flatMap(file ->
                        beginning.matcher(read(file)).results().map(match -> file.getFileName() + " " + match.group(1)))
                .collect(Collectors.toSet());

        assertThat(found).isSubsetOf(COMPOSERS);
    }

    private static Texts texts(boolean chinese) {
        return new Texts(OwnBusinessLogResource.class, "deeds", chinese);
    }

    private static Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>(COMPOSED);
        for (Path file : writers()) {
            String source = read(file);
            Stream.concat(
                            CALLED.matcher(source).results(),
                            NAMED.matcher(source).results())
                    .map((MatchResult match) -> match.group(1))
                    .filter(name -> !OTHERS.contains(name) && !name.startsWith(METERS))
                    .forEach(actions::add);
        }
        return actions;
    }

    private static List<Path> writers() throws IOException {
        List<Path> writers = new ArrayList<>();
        for (String module : List.of("user-storage", "authenticators", "account-api")) {
            try (Stream<Path> files =
                    Files.walk(Repository.root().resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> WRITES.matcher(read(file)).find())
                        .forEach(writers::add);
            }
        }
        return writers;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
