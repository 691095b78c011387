package org.usercenter.sandbox.control;

import java.util.EnumMap;
import java.util.Map;

/** The present behaviour of every stand-in, and how often each was called. */
public final class Behaviours {
    private final Map<StandIn, Behaviour> current = new EnumMap<>(StandIn.class);
    private final Map<StandIn, Integer> calls = new EnumMap<>(StandIn.class);
    private final Map<StandIn, Integer> waiting = new EnumMap<>(StandIn.class);

    /** The behaviour for one more request, which is counted. */
    public synchronized Behaviour next(StandIn standIn) {
        calls.merge(standIn, 1, Integer::sum);
        Behaviour now = get(standIn);
        if (now.remaining() == 1) {
            current.remove(standIn);
        } else if (now.remaining() > 1) {
            current.put(standIn, new Behaviour(now.mode(), now.delayMillis(), now.code(), now.remaining() - 1));
        }
        return now;
    }

    public synchronized Behaviour get(StandIn standIn) {
        return current.getOrDefault(standIn, Behaviour.ORDINARY);
    }

    /** Requests since the last reset of this stand-in. */
    public synchronized int calls(StandIn standIn) {
        return calls.getOrDefault(standIn, 0);
    }

    /** Requests that wait for their late answer. */
    public synchronized int waiting(StandIn standIn) {
        return waiting.getOrDefault(standIn, 0);
    }

    /** One more request waits for its answer, or with -1 one less. */
    public synchronized void waits(StandIn standIn, int more) {
        waiting.merge(standIn, more, Integer::sum);
    }

    public synchronized void set(StandIn standIn, Behaviour behaviour) {
        current.put(standIn, behaviour);
    }

    public synchronized void reset(StandIn standIn) {
        current.remove(standIn);
        calls.remove(standIn);
    }
}
