package org.usercenter.auth.cloud;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The part of HTTP the platforms need. */
interface CloudHttp {

    /**
     * Posts once and reads the whole reply.
     *
     * @throws CloudHttpException when there is no complete reply, saying what kind of failure it was
     * @throws IOException for any other failure of the connection
     */
    CloudReply post(URI uri, Map<String, String> headers, byte[] body) throws IOException;

    /**
     * Gets once and reads the whole reply.
     *
     * @throws CloudHttpException when there is no complete reply, saying what kind of failure it was
     * @throws IOException for any other failure of the connection
     */
    default CloudReply get(URI uri) throws IOException {
        throw new CloudHttpException(CloudResult.Cause.NO_CONNECTION);
    }

    /** Status and text of a reply; the text may be anything. */
    record CloudReply(int status, String body) {}
}
