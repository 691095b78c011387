package org.usercenter.auth.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The pages of a registration, in their order. */
enum RegistrationStep {
    START(null),
    AGREEMENT("agreement"),
    /** Of an enterprise that nothing has proved. */
    ORGANISATION("organisation"),
    INFORMATION("information"),
    MOBILE("mobile"),
    VERIFICATION("verification"),
    DONE("done");

    private final @Nullable String key;

    RegistrationStep(@Nullable String key) {
        this.key = key;
    }

    /** The page that "back" leads to. Once the mobile is proved, it can only be changed on the information page. */
    RegistrationStep previous(RegistrationDraft draft) {
        return switch (this) {
            case START, AGREEMENT -> START;
            case ORGANISATION -> AGREEMENT;
            case INFORMATION -> draft.declaresEnterprise() ? ORGANISATION : AGREEMENT;
            case MOBILE, VERIFICATION -> INFORMATION;
            case DONE -> VERIFICATION;
        };
    }

    boolean before(RegistrationStep other) {
        return compareTo(other) < 0;
    }

    /** Whether nothing is left to do on this page. */
    boolean complete(RegistrationDraft draft) {
        return switch (this) {
            case START -> draft.accountType() != null;
            case AGREEMENT -> draft.agreed() != null;
            case ORGANISATION -> !concerns(draft) || draft.organisation().complete();
            case INFORMATION -> draft.information().complete();
            case MOBILE -> draft.mobile().proved() != null;
            case VERIFICATION -> draft.created() != null;
            case DONE -> false;
        };
    }

    /** Whether this page can be shown: all before it are complete. An account, once created, completes them all. */
    boolean reachable(RegistrationDraft draft) {
        return draft.created() != null
                || Arrays.stream(values()).filter(s -> s.before(this)).allMatch(s -> s.complete(draft));
    }

    /** Whether the page is one of this kind of registration at all. */
    boolean concerns(RegistrationDraft draft) {
        return this != ORGANISATION || draft.declaresEnterprise();
    }

    /** For the progress bar: {@code key} and {@code state} (done, current or todo) of every step that has a name. */
    List<Map<String, String>> progress(RegistrationDraft draft) {
        return Arrays.stream(values())
                .filter(s -> s.key != null && s.concerns(draft))
                .map(s -> Map.of("key", String.valueOf(s.key), "state", state(s)))
                .toList();
    }

    private String state(RegistrationStep other) {
        // The last page is not something that is being done: it says that all is done.
        if (other.before(this) || (other == this && this == DONE)) {
            return "done";
        }
        return other == this ? "current" : "todo";
    }
}
