package org.usercenter.storage.figure;

/**
 * What is counted. Each has two keys from closed lists of few words; never anything of a person, a number or an address. A
 * figure is a counter of Micrometer too, with the tag {@code realm} beside those of its keys.
 */
public enum Figure {
    /** Registrations by kind of account, and what became of them. */
    REGISTRATION("registration", "usercenter.registrations", "kind", "result", "Registrations"),
    /** Accounts that were registered, by what proved them, and their real-name level. */
    REGISTRATION_PROOF(
            "registration-proof",
            "usercenter.registration.proofs",
            "way",
            "level",
            "Registered accounts by their proof"),
    /** Logins by way, and what became of them. */
    LOGIN("login", "usercenter.logins", "way", "result", "Logins"),
    /** Short messages by their text, and what became of them. */
    SMS("sms", "usercenter.sms", "message", "result", "Short messages"),
    /** QR codes whose result came back, by way, and what it was worth. */
    SCAN("scan", "usercenter.scans", "way", "result", "Scans");

    /** The result of what came about; of {@link #REGISTRATION_PROOF} there are none. */
    public static final String SUCCESS = "success";

    private final String code;
    private final String meter;
    private final String subject;
    private final String result;
    private final String description;

    Figure(String code, String meter, String subject, String result, String description) {
        this.code = code;
        this.meter = meter;
        this.subject = subject;
        this.result = result;
        this.description = description;
    }

    /** Name in the database and for pages; never changes. At most 32 characters. */
    public String code() {
        return code;
    }

    /** Name of its counter. */
    public String meter() {
        return meter;
    }

    /** Tag that the first key is. */
    public String subject() {
        return subject;
    }

    /** Tag that the second key is. */
    public String result() {
        return result;
    }

    /** One line for whoever reads the metrics. */
    public String description() {
        return description;
    }
}
