package org.usercenter.auth.ca.download;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** The page that offers the agent, and its files. */
public final class AgentPages {
    private static final String TEMPLATE = "uc-ca-agent.ftl";
    private static final String CACHED = "public, max-age=3600";
    private static final double MEGABYTE = 1_000_000;

    private final KeycloakSession session;
    private final String url;
    private final String vendorsUrl;

    /**
     * Pages at that address.
     *
     * @param url of the page, without a slash at the end; the files are below
     * @param vendorsUrl where the vendors of certificates are listed
     */
    public AgentPages(KeycloakSession session, String url, String vendorsUrl) {
        this.session = session;
        this.url = url;
        this.vendorsUrl = vendorsUrl;
    }

    /** What there is to download, what fits the visitor's PC first. */
    public Response page() {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        AgentDownloads downloads = session.getProvider(AgentDownloads.class);
        Optional<AgentPlatform> visitor = AgentPlatform.ofBrowser(header(HttpHeaders.USER_AGENT));
        downloads.minimum().ifPresent(minimum -> form.setAttribute("agentMinimum", minimum.text()));
        downloads.release().ifPresent(release -> form.setAttribute(
                        "agentVersion", release.version().text())
                .setAttribute("agentFiles", entries(release, visitor.orElse(null))));
        return form.setAttribute("agentVendorsUrl", vendorsUrl).createForm(TEMPLATE);
    }

    private List<Map<String, Object>> entries(AgentRelease release, @Nullable AgentPlatform visitor) {
        return release.files().stream()
                .sorted(Comparator.comparing((AgentFile file) -> file.platform() != visitor)
                        .thenComparing(AgentFile::platform))
                .map(file -> entry(release, file, visitor))
                .toList();
    }

    private Map<String, Object> entry(AgentRelease release, AgentFile file, @Nullable AgentPlatform visitor) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "name", file.name(),
                "url", url + "/" + release.version().text() + "/" + file.name(),
                "platform", file.platform().code(),
                "size", String.format(Locale.ROOT, "%.1f MB", file.size() / MEGABYTE),
                "sha256", file.sha256(),
                "fits", file.platform() == visitor));
        if (file.architecture() != null) {
            entry.put("architecture", file.architecture());
        }
        return entry;
    }

    /** A file of the release on offer; 404 for any other name or version, 304 when the browser has it. */
    public Response file(String version, String name) {
        Optional<AgentFile> found =
                session.getProvider(AgentDownloads.class).release().flatMap(release -> release.file(version, name));
        if (found.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("Not found")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        AgentFile file = found.get();
        String tag = '"' + file.sha256() + '"';
        boolean known = knows(header(HttpHeaders.IF_NONE_MATCH), tag);
        Response.ResponseBuilder response = known
                ? Response.status(Response.Status.NOT_MODIFIED)
                : Response.ok((StreamingOutput) out -> Files.copy(file.path(), out))
                        .header(HttpHeaders.CONTENT_LENGTH, file.size())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        return response.type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** RFC 9110 section 13.1.2: a list of tags, weak ones alike, or a star. */
    static boolean knows(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private @Nullable String header(String name) {
        return session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(name);
    }
}
