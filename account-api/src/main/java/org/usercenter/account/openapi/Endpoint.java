package org.usercenter.account.openapi;

import java.lang.reflect.Method;

import org.usercenter.account.call.Operation;

/**
 * A method of a resource that answers requests.
 *
 * @param path from the version on, e.g. {@code /me/messages/{message}/read}
 * @param verb HTTP method in lower case
 */
record Endpoint(String path, String verb, Method method, Operation operation) {

    boolean reads() {
        return verb.equals("get");
    }
}
