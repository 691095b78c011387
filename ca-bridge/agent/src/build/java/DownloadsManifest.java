import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code manifest.json} for a folder of the agent's files, as a server offers them for download. Run by the build,
 * and again by whoever adds a file that was made on another system:
 * {@code java DownloadsManifest.java <folder> <version> <lowest version>}.
 */
final class DownloadsManifest {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){0,3}(-[0-9A-Za-z.]{1,32})?");
    private static final String FILE = "manifest.json";

    /** By the end of the file's name. */
    private static final Map<String, String> PLATFORMS = Map.of(
            ".msi", "windows", ".exe", "windows", ".pkg", "macos", ".dmg", "macos", ".deb", "linux", ".rpm", "linux",
            ".jar", "any");

    /** Names of processors as installers have them, and as the manifest has them. */
    private static final Map<String, String> ARCHITECTURES = Map.of(
            "x86_64", "x86_64", "amd64", "x86_64", "x64", "x86_64", "aarch64", "aarch64", "arm64", "aarch64",
            "loongarch64", "loongarch64");

    private DownloadsManifest() {}

    /** Reads the folder and replaces its manifest. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: DownloadsManifest.java <folder> <version> <lowest version>");
        }
        Path folder = Path.of(arguments[0]);
        String version = version(arguments[1]);
        String minimum = version(arguments[2]);
        List<String> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(FILE))
                    .sorted()
                    .map(DownloadsManifest::entry)
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files in " + folder);
        }
        String manifest = "{\n  \"version\": \"" + version + "\",\n  \"minimum\": \"" + minimum + "\",\n  \"files\": [\n"
                + files.stream().collect(Collectors.joining(",\n")) + "\n  ]\n}\n";
        Files.writeString(folder.resolve(FILE), manifest);
    }

    private static String version(String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new IllegalArgumentException("no version: " + text);
        }
        return text;
    }

    private static String entry(Path file) {
        String name = file.getFileName().toString();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name has another form than servers accept: " + name);
        }
        try {
            return "    {\"name\": \"" + name + "\", \"platform\": \"" + platform(name) + "\"" + architecture(name)
                    + ", \"size\": " + Files.size(file) + ", \"sha256\": \"" + sha256(file) + "\"}";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String platform(String name) {
        return PLATFORMS.entrySet().stream()
                .filter(platform -> name.toLowerCase(Locale.ROOT).endsWith(platform.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no installer and no program: " + name));
    }

    private static String architecture(String name) {
        Matcher found = Pattern.compile("[-_.](x86_64|amd64|x64|aarch64|arm64|loongarch64)[-_.]").matcher(name);
        return found.find() ? ", \"architecture\": \"" + ARCHITECTURES.get(found.group(1)) + "\"" : "";
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
