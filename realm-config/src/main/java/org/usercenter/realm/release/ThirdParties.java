package org.usercenter.realm.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The work of others in a release with its licences, from the bills of materials: as many licences as there are libraries,
 * each with the text that came with it.
 */
public final class ThirdParties {
    private static final Pattern TEXT =
            Pattern.compile("(?i)(META-INF/licen[cs]es/.+|(.*/)?[^/]*(licen[cs]e|notice|copying)[^/]*)(?<!\\.class)");
    private static final Pattern OURS = Pattern.compile("org\\.usercenter");
    /** That bind whoever offers a service, or are no free licences. */
    private static final Pattern REFUSED =
            Pattern.compile("(?i).*(affero|agpl|elastic|sspl|server side public|busl).*");

    private static final String INCOMPLETE = "INCOMPLETE.txt";

    private final ObjectMapper json = new ObjectMapper();
    private final Path kept;

    /** @param kept folder of texts for libraries that bring none, named after the library or its licence */
    ThirdParties(Path kept) {
        this.kept = kept;
    }

    /**
     * The build's entry.
     *
     * @param args the folder of the release; the local Maven repository and the bill of the programs; the folder of the
     *     account pages with its {@code node_modules} and their bill; {@code offline=true} where the bill of the programs is
     *     not made, because that wants the network: then the release says that it is incomplete; the folder of texts for
     *     libraries that bring none; the licence of the font of printed papers, which no bill names
     * @throws IOException when something cannot be read or written
     * @throws IllegalStateException when a library has no licence, one without a text, or one that is not to be had in a
     *     release
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 8) {
            throw new IllegalArgumentException(
                    "usage: ThirdParties <release> <repository> <bill> <pages> <bill> offline= <texts> <font's licence>");
        }
        Path release = Path.of(args[0]);
        Files.createDirectories(release);
        if (args[5].equals("offline=true")) {
            Files.writeString(
                    release.resolve(INCOMPLETE),
                    "Built offline: without bills of materials and licences of third parties. Not to be handed out.\n");
            return;
        }
        Path repository = Path.of(args[1]);
        Path programs = Path.of(args[2]);
        Path folder = Path.of(args[3]);
        Path pages = Path.of(args[4]);
        ThirdParties parties = new ThirdParties(Path.of(args[6]));
        String list = parties.list(programs, library -> inJar(jar(repository, library)))
                + parties.list(
                        pages,
                        library ->
                                inFolder(folder.resolve(library.path("bom-ref").asText())))
                + section("Noto Sans SC, a part of it\nLicence: OFL-1.1", List.of(Files.readString(Path.of(args[7]))));
        Files.writeString(release.resolve("THIRD-PARTY.txt"), list);
        Path bills = Files.createDirectories(release.resolve("sbom"));
        Files.copy(programs, bills.resolve("programs.cdx.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(pages, bills.resolve("account-pages.cdx.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** One section for each library of a bill of materials that is not ours. */
    String list(Path bill, Function<JsonNode, List<String>> texts) throws IOException {
        StringBuilder list = new StringBuilder();
        for (JsonNode library : json.readTree(bill.toFile()).path("components")) {
            if (!OURS.matcher(library.path("group").asText()).matches()) {
                String name = library.path("purl").asText().replaceFirst("\\?.*", "");
                List<String> licences = licences(name, library);
                List<String> all = texts.apply(library);
                list.append(section(
                        name + "\nLicence: " + String.join(", ", licences),
                        all.isEmpty() ? kept(name, library, licences) : all));
            }
        }
        return list.toString();
    }

    private static String section(String heading, List<String> texts) {
        StringBuilder section = new StringBuilder("=".repeat(80) + '\n' + heading + "\n\n");
        texts.forEach(text -> section.append(text.strip()).append("\n\n"));
        return section.toString();
    }

    private static List<String> licences(String name, JsonNode library) {
        List<String> licences = new ArrayList<>();
        for (JsonNode licence : library.path("licenses")) {
            JsonNode one = licence.path("license");
            licences.add(licence.path("expression")
                    .asText(one.path("id").asText(one.path("name").asText())));
        }
        if (licences.isEmpty()) {
            throw new IllegalStateException(name + " has no licence");
        }
        if (licences.stream().anyMatch(licence -> REFUSED.matcher(licence).matches())) {
            throw new IllegalStateException(name + " has a licence that is refused: " + licences);
        }
        return licences;
    }

    /** The library's own text, which names the holder of the rights; a text of its licence only where that names none. */
    private List<String> kept(String name, JsonNode library, List<String> licences) throws IOException {
        String group = library.path("group").asText();
        String own =
                ((group.isEmpty() ? "" : group + ".") + library.path("name").asText()).replace('/', '.');
        List<String> names = Files.exists(text(own)) ? List.of(own) : licences;
        List<String> texts = new ArrayList<>();
        for (String each : names) {
            if (!Files.exists(text(each))) {
                throw new IllegalStateException(name + " brings no licence text, and there is none in " + text(own));
            }
            texts.add(Files.readString(text(each)));
        }
        return texts;
    }

    private Path text(String name) {
        return kept.resolve(name + ".txt");
    }

    private static Path jar(Path repository, JsonNode library) {
        String name = library.path("name").asText();
        String version = library.path("version").asText();
        return repository
                .resolve(library.path("group").asText().replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".jar");
    }

    private static List<String> inJar(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> texts = new ArrayList<>();
            for (ZipEntry entry : zip.stream()
                    .filter(each ->
                            !each.isDirectory() && TEXT.matcher(each.getName()).matches())
                    .toList()) {
                texts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    private static List<String> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(each -> Files.isRegularFile(each)
                            && TEXT.matcher(each.getFileName().toString().toLowerCase(Locale.ROOT))
                                    .matches())
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
