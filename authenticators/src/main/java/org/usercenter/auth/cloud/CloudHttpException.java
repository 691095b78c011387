package org.usercenter.auth.cloud;

import java.io.IOException;

/** A failure whose kind is known. Its message holds nothing of the request. */
final class CloudHttpException extends IOException {

    private final CloudResult.Cause kind;

    CloudHttpException(CloudResult.Cause kind) {
        super(kind.name());
        this.kind = kind;
    }

    CloudResult.Cause kind() {
        return kind;
    }
}
