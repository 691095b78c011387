package org.usercenter.storage.document.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.object.ObjectStoreException;

/** Sends a document: never as something that a browser would run, and to be kept by nobody on the way. */
public final class DocumentDelivery {

    private static final int BUFFER = 16 * 1024;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final int NOT_SATISFIABLE = 416;
    private static final int UNAVAILABLE = 503;
    /** Seconds. */
    private static final int RETRY_AFTER = 10;

    private DocumentDelivery() {}

    /**
     * The answer to a request for it. The content is read when the answer is written, which is after the request's
     * transaction. Whether it may be read, and the journal, are the caller's.
     *
     * @param realm of the document
     * @param range value of the header {@code Range}
     */
    public static Response of(
            DocumentStore documents, RealmModel realm, StoredDocument document, @Nullable String range) {
        return of(documents, realm, document, range, false);
    }

    /**
     * As {@link #of}, for requests whose own transaction has not touched the database: the content is tried first, and the
     * answer is 503 when its object store does not give it.
     */
    public static Response tried(
            DocumentStore documents, RealmModel realm, StoredDocument document, @Nullable String range) {
        return of(documents, realm, document, range, true);
    }

    private static Response of(
            DocumentStore documents, RealmModel realm, StoredDocument document, @Nullable String range, boolean tried) {
        ByteRange.Wanted wanted = ByteRange.parse(range, document.length());
        if (wanted instanceof ByteRange.Wanted.Nowhere) {
            return secured(Response.status(NOT_SATISFIABLE), document)
                    .entity("{}")
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header("Content-Range", "bytes */" + document.length())
                    .build();
        }
        ByteRange part =
                wanted instanceof ByteRange.Wanted.Part some ? some.range() : new ByteRange(0, document.length() - 1);
        PushbackInputStream content;
        try {
            // Opened now: when the answer is written, the session is closed.
            content = new PushbackInputStream(documents.content(realm, document, part.first()));
            if (tried) {
                content.unread(content.read());
            }
        } catch (IOException e) {
            return unreadable(e);
        }
        StreamingOutput output = out -> copy(content, out, part.length());
        Response.ResponseBuilder response = secured(
                        Response.status(wanted instanceof ByteRange.Wanted.Part ? PARTIAL : 200), document)
                .entity(output)
                .type(document.media().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, part.length());
        return wanted instanceof ByteRange.Wanted.Part
                ? response.header(
                                "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + document.length())
                        .build()
                : response.build();
    }

    private static Response unreadable(IOException e) {
        boolean later = e instanceof ObjectStoreException failure
                && failure.reason() == ObjectStoreException.Reason.UNAVAILABLE;
        boolean lost = e instanceof ObjectStoreException;
        Response.ResponseBuilder response = Response.status(lost ? UNAVAILABLE : NOT_FOUND)
                .entity(Map.of("error", lost ? "store-unavailable" : "gone"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return (later ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER) : response).build();
    }

    private static Response.ResponseBuilder secured(Response.ResponseBuilder response, StoredDocument document) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + document.kind().code() + "."
                                + document.media().extension() + "\"");
    }

    private static void copy(InputStream content, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("A document ended before its end");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
