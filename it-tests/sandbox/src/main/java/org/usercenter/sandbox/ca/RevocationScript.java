package org.usercenter.sandbox.ca;

/** The present behaviour of one authority's revocation service, and how often it was asked. */
final class RevocationScript {
    private RevocationBehaviour current = RevocationBehaviour.ORDINARY;
    private int ocspCalls;
    private int crlCalls;

    /** The behaviour for one more request, which is counted. */
    synchronized RevocationBehaviour next(boolean ocsp) {
        if (ocsp) {
            ocspCalls++;
        } else {
            crlCalls++;
        }
        RevocationBehaviour now = current;
        if (now.remaining() == 1) {
            current = RevocationBehaviour.ORDINARY;
        } else if (now.remaining() > 1) {
            current = new RevocationBehaviour(now.mode(), now.delayMillis(), now.remaining() - 1);
        }
        return now;
    }

    synchronized RevocationBehaviour current() {
        return current;
    }

    synchronized int ocspCalls() {
        return ocspCalls;
    }

    synchronized int crlCalls() {
        return crlCalls;
    }

    synchronized void set(RevocationBehaviour behaviour) {
        current = behaviour;
    }

    synchronized void reset() {
        current = RevocationBehaviour.ORDINARY;
        ocspCalls = 0;
        crlCalls = 0;
    }
}
