package org.usercenter.ca.agent.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.ticket.PinnedIssuer;
import org.usercenter.ca.agent.ticket.PinnedKey;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.DriverProfile.BlobForm;
import org.usercenter.ca.agent.token.DriverProfile.Kind;
import org.usercenter.ca.agent.token.DriverProfile.RsaInput;

/** Reads {@code agent.json} and {@code drivers.json} of the configuration folder. */
public final class SettingsReader {
    /** Name of the file with sites and issuers. */
    public static final String AGENT_FILE = "agent.json";
    /** Name of the file with drivers. */
    public static final String DRIVERS_FILE = "drivers.json";

    private static final long MAX_SIZE = 256 * 1024;

    private final Path folder;
    private final String system;
    private final Function<Path, Optional<String>> trust;

    /** @param folder the configuration folder */
    public SettingsReader(Path folder) {
        this(folder, FileTrust::doubt);
    }

    /** @param trust why a file could have been written by somebody else than an administrator */
    SettingsReader(Path folder, Function<Path, Optional<String>> trust) {
        this.trust = trust;
        this.folder = folder;
        this.system = system(System.getProperty("os.name", ""));
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return "windows";
        }
        return lower.startsWith("mac") ? "macos" : "linux";
    }

    /**
     * Reads everything.
     *
     * @throws ConfigException when a file is missing or wrong, or when somebody else than an administrator could have
     *     written one and a site is named that is neither on this PC nor under {@code .test}
     */
    public AgentSettings read() throws ConfigException {
        Map<Origin, Site> sites = new LinkedHashMap<>();
        List<PinnedIssuer> issuers = new ArrayList<>();
        JsonObject agent = file(AGENT_FILE);
        try {
            for (JsonObject site : agent.objects("sites")) {
                Origin origin = new Origin(site.text("origin"));
                if (!origin.isSecure() && !origin.isForTests()) {
                    throw new ConfigException(AGENT_FILE + ": " + origin + " must be https");
                }
                sites.put(origin, new Site(origin, LocalizedName.from(site.object("name"))));
            }
            for (JsonObject issuer : agent.objects("issuers")) {
                issuers.add(issuer(issuer));
            }
        } catch (InvalidJsonException | IllegalArgumentException e) {
            throw new ConfigException(AGENT_FILE + ": " + e.getMessage());
        }
        boolean forTests = sites.keySet().stream().allMatch(Origin::isForTests);
        if (!forTests) {
            requireAdministrator(AGENT_FILE);
            requireAdministrator(DRIVERS_FILE);
        }
        List<String> leftOut = new ArrayList<>();
        return new AgentSettings(sites, issuers, drivers(forTests, leftOut), leftOut);
    }

    private void requireAdministrator(String name) throws ConfigException {
        Optional<String> doubt = trust.apply(folder.resolve(name));
        if (doubt.isPresent()) {
            throw new ConfigException(doubt.get());
        }
    }

    private static PinnedIssuer issuer(JsonObject json) throws InvalidJsonException {
        List<PinnedKey> keys = new ArrayList<>();
        for (JsonObject jwk : json.objects("keys")) {
            keys.add(PinnedKey.fromJwk(jwk));
        }
        return new PinnedIssuer(json.text("issuer"), keys);
    }

    private List<DriverProfile> drivers(boolean forTests, List<String> leftOut) throws ConfigException {
        List<DriverProfile> drivers = new ArrayList<>();
        try {
            for (JsonObject json : file(DRIVERS_FILE).objects("drivers")) {
                String id = json.text("id");
                Optional<Path> library = installed(json);
                if (library.isEmpty()) {
                    leftOut.add(id + ": not installed");
                    continue;
                }
                DriverProfile profile = profile(id, json, library.get());
                Optional<String> doubt = forTests ? Optional.empty() : doubt(profile);
                if (doubt.isPresent()) {
                    leftOut.add(id + ": " + doubt.get());
                } else {
                    drivers.add(profile);
                }
            }
        } catch (InvalidJsonException | IllegalArgumentException e) {
            throw new ConfigException(DRIVERS_FILE + ": " + e.getMessage());
        }
        return drivers;
    }

    /** Both are programs that run with the person's rights and see the PIN. */
    private Optional<String> doubt(DriverProfile profile) {
        return trust.apply(profile.library()).or(() -> profile.runtime().flatMap(trust));
    }

    private Optional<Path> installed(JsonObject json) throws InvalidJsonException {
        return json.object("libraries").texts(system).stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static DriverProfile profile(String id, JsonObject json, Path library) throws InvalidJsonException {
        long bits = json.optionalNumber("ulongBits").orElse(32);
        int maxTries = (int) json.optionalNumber("maxTries").orElse(0);
        return new DriverProfile(
                id,
                LocalizedName.from(json.object("name")),
                json.optionalText("hotline"),
                Kind.valueOf(json.text("kind")),
                library,
                json.optionalText("runtime").map(Path::of),
                (int) bits / 8,
                BlobForm.valueOf(json.optionalText("blobForm").orElse("AUTO")),
                RsaInput.valueOf(json.optionalText("rsaInput").orElse("DIGEST_INFO")),
                maxTries > 0 ? OptionalInt.of(maxTries) : OptionalInt.empty(),
                json.flag("tryFlags"),
                json.optionalText("device"));
    }

    private JsonObject file(String name) throws ConfigException {
        Path file = folder.resolve(name);
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new ConfigException(name + ": too large");
            }
            return Json.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read");
        } catch (InvalidJsonException e) {
            throw new ConfigException(name + ": " + e.getMessage());
        }
    }
}
