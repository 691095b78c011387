package org.usercenter.storage.document.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.entity.FileEntity;
import org.jspecify.annotations.Nullable;

/** Requests by Keycloak's HTTP client, so that its proxy and truststore settings hold. Follows no redirection. */
final class S3Http {

    /** Of an answer that is not an object; only its code is of interest. */
    private static final int MAX_ERROR_BYTES = 8 * 1024;

    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,64})</Code>");
    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;

    private final HttpClient client;
    private final S3Times times;

    S3Http(HttpClient client, S3Times times) {
        this.client = client;
        this.times = times;
    }

    /** What came back. */
    static final class Reply {
        private final int status;
        private final String code;
        private final byte[] body;

        private Reply(int status, String code, byte[] body) {
            this.status = status;
            this.code = code;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** Of S3's error; empty: none was told. */
        String code() {
            return code;
        }

        /** Of a success, as long as asked for. */
        byte[] body() {
            return body;
        }

        boolean success() {
            return status >= SUCCESS && status < REDIRECTION;
        }
    }

    /**
     * Asks once.
     *
     * @param file what is sent; null: nothing
     * @param length of the body that is wanted; what comes beyond it is not read
     */
    Reply call(String method, java.net.URI address, Map<String, String> headers, @Nullable Path file, int length)
            throws IOException {
        Request request = new Request(method, address);
        request.setConfig(config());
        headers.forEach(request::setHeader);
        if (file != null) {
            request.setEntity(new FileEntity(file.toFile()));
        }
        try {
            HttpResponse response = client.execute(request);
            int status = response.getStatusLine().getStatusCode();
            InputStream content = response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : response.getEntity().getContent();
            boolean success = status >= SUCCESS && status < REDIRECTION;
            byte[] body = content.readNBytes(success ? length : MAX_ERROR_BYTES);
            // The connection is used again only when its answer was read to the end.
            boolean whole = content.read() < 0;
            if (!whole) {
                request.abort();
            }
            return success ? new Reply(status, "", body) : new Reply(status, code(body), new byte[0]);
        } catch (IOException | RuntimeException e) {
            request.abort();
            throw e;
        }
    }

    private RequestConfig config() {
        RequestConfig base = client instanceof Configurable configurable ? configurable.getConfig() : null;
        int connect = Math.toIntExact(times.connect().toMillis());
        return (base == null ? RequestConfig.custom() : RequestConfig.copy(base))
                .setConnectionRequestTimeout(connect)
                .setConnectTimeout(connect)
                .setSocketTimeout(Math.toIntExact(times.silence().toMillis()))
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .build();
    }

    private static String code(byte[] body) {
        Matcher matcher = CODE.matcher(new String(body, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static final class Request extends HttpEntityEnclosingRequestBase {
        private final String method;

        Request(String method, java.net.URI address) {
            this.method = method;
            setURI(address);
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
