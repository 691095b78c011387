package org.usercenter.sandbox.guangdong;

/** A call ends with this error. */
final class GuangdongErrorException extends Exception {
    private final GuangdongError error;

    GuangdongErrorException(GuangdongError error) {
        super(error.name());
        this.error = error;
    }

    GuangdongError error() {
        return error;
    }
}
