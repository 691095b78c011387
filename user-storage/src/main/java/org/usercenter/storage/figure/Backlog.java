package org.usercenter.storage.figure;

/**
 * What waits at a moment, as a gauge of Micrometer. Each server asks the database once a minute, so that all of them show
 * the same: take the highest, not the sum.
 */
public enum Backlog {
    APPEALS("usercenter.appeals.open", "realm", "", "Appeals that somebody is still to do something about"),
    APPEALS_AGE("usercenter.appeals.oldest", "realm", "seconds", "Age of the oldest open appeal; 0: none is open"),
    REVIEWS("usercenter.reviews.open", "realm", "", "Reviews that somebody is still to do something about"),
    REVIEWS_AGE("usercenter.reviews.oldest", "realm", "seconds", "Age of the oldest open review; 0: none is open"),
    OUTBOX("usercenter.outbox.waiting", "channel", "", "Deliveries that are due and not done"),
    OUTBOX_AGE(
            "usercenter.outbox.overdue",
            "channel",
            "seconds",
            "For how long the first of them has been due; 0: none is"),
    OUTBOX_GIVEN_UP("usercenter.outbox.given.up", "channel", "", "Deliveries that were given up within a day"),
    UNFINISHED(
            "usercenter.handovers.unfinished",
            "kind",
            "",
            "Take-overs and closings that are not done with all members"),
    UNFINISHED_AGE("usercenter.handovers.oldest", "kind", "seconds", "Age of the oldest of them; 0: there are none");

    private final String meter;
    private final String tag;
    private final String unit;
    private final String description;

    Backlog(String meter, String tag, String unit, String description) {
        this.meter = meter;
        this.tag = tag;
        this.unit = unit;
        this.description = description;
    }

    /** Name of its gauge. */
    public String meter() {
        return meter;
    }

    /** Its only tag. */
    public String tag() {
        return tag;
    }

    /** Base unit; empty: a number of things. */
    public String unit() {
        return unit;
    }

    /** One line for whoever reads the metrics. */
    public String description() {
        return description;
    }
}
