package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.usercenter.ca.verifier.revocation.TransportException.Reason;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Transport over plain sockets, for use without Keycloak. The JDK's HTTP client resolves names itself and so could be
 * led to another address than the one that was checked; here the checked address is connected to, while TLS still checks
 * the certificate against the name. One connection per request, HTTP/1.1 (RFC 9112).
 */
public final class JdkTransport implements RevocationTransport {

    private final SSLSocketFactory tls;

    /**
     * @param tls makes the layer for https, with the trust that the caller wants
     */
    public JdkTransport(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public byte[] exchange(TransportRequest request) throws TransportException {
        long end = System.nanoTime() + request.limits().totalTimeout().toNanos();
        TransportException last = new TransportException(Reason.TIMEOUT, "no time left");
        for (InetAddress address : lookUp(request, end)) {
            try (Socket socket = connect(request, address, end)) {
                return converse(request, socket, end);
            } catch (SocketTimeoutException e) {
                last = new TransportException(Reason.TIMEOUT, "no answer in time", e);
            } catch (NotConnectedException e) {
                last = new TransportException(Reason.UNREACHABLE, "no connection", e);
                continue;
            } catch (TransportException e) {
                throw e;
            } catch (IOException e) {
                throw new TransportException(Reason.BROKEN, "connection broken", e);
            }
            break;
        }
        throw last;
    }

    /** The system's resolver knows no limit of time, so it runs in a thread that can be left behind. */
    private static List<InetAddress> lookUp(TransportRequest request, long end) throws TransportException {
        FutureTask<List<InetAddress>> task = new FutureTask<>(
                () -> request.addressRule().resolve(request.uri().getHost()));
        Thread thread = new Thread(task, "revocation-lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(
                    Math.min(remaining(end), request.limits().connectTimeout().toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TransportException refused) {
                throw refused;
            }
            throw new TransportException(Reason.UNREACHABLE, "host cannot be looked up", e);
        } catch (TimeoutException e) {
            throw new TransportException(Reason.TIMEOUT, "host not found in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(Reason.TIMEOUT, "interrupted", e);
        }
    }

    private static Socket connect(TransportRequest request, InetAddress address, long end)
            throws NotConnectedException {
        int limit =
                (int) Math.min(remaining(end), request.limits().connectTimeout().toMillis());
        Socket socket = new Socket();
        try {
            socket.setSoTimeout((int) request.limits().readTimeout().toMillis());
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(address, port(request.uri())), Math.max(1, limit));
            return socket;
        } catch (IOException e) {
            close(socket);
            throw new NotConnectedException(e);
        }
    }

    private byte[] converse(TransportRequest request, Socket socket, long end) throws IOException {
        AtomicBoolean expired = new AtomicBoolean();
        CompletableFuture<Void> watch = new CompletableFuture<>();
        watch.orTimeout(Math.max(1, remaining(end)), TimeUnit.MILLISECONDS).exceptionally(timeout -> {
            expired.set(true);
            close(socket);
            return null;
        });
        try {
            Socket line = "https".equalsIgnoreCase(request.uri().getScheme()) ? secure(request.uri(), socket) : socket;
            send(request, line.getOutputStream());
            return new HttpReply(line.getInputStream(), request.limits().maxBytes()).body();
        } catch (IOException e) {
            if (expired.get()) {
                throw new TransportException(Reason.TIMEOUT, "no complete answer in time", e);
            }
            throw e;
        } finally {
            watch.complete(null);
        }
    }

    private Socket secure(URI uri, Socket socket) throws IOException {
        String host = AddressRule.bare(uri.getHost());
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, host, port(uri), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        try {
            secured.startHandshake();
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(Reason.UNREACHABLE, "no TLS connection", e);
        }
        return secured;
    }

    private static void send(TransportRequest request, OutputStream out) throws IOException {
        URI uri = request.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        byte[] body = request.body();
        StringBuilder head = new StringBuilder(256)
                .append(request.method() + " " + path + query + " HTTP/1.1\r\n")
                .append("Host: " + host + "\r\nConnection: close\r\nAccept: */*\r\nAccept-Encoding: identity\r\n");
        if (request.contentType() != null) {
            head.append("Content-Type: " + request.contentType() + "\r\nContent-Length: " + body.length + "\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(US_ASCII);
        byte[] message = new byte[start.length + body.length];
        System.arraycopy(start, 0, message, 0, start.length);
        System.arraycopy(body, 0, message, start.length, body.length);
        out.write(message);
        out.flush();
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static long remaining(long end) {
        return Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to be saved on this connection.
        }
    }

    private static final class NotConnectedException extends IOException {

        private static final long serialVersionUID = 1L;

        NotConnectedException(IOException cause) {
            super(cause);
        }
    }
}
