package org.usercenter.auth.handover;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.binding.ContactKind;

/** The steps in their order; none is reached but from the one before. */
enum HandOverStep {
    /** What will happen. */
    START,
    /** That the enterprise, or its present manager, wants it. */
    PRESENT,
    /** The new manager's mobile. */
    MOBILE,
    /** The new manager's email, of which there may be none. */
    EMAIL,
    /** What of the former manager's goes. */
    BELONGINGS,
    /** New password, and the consequences. */
    CONFIRM;

    HandOverStep next() {
        return values()[Math.min(ordinal() + 1, CONFIRM.ordinal())];
    }

    HandOverStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** What the new manager proves in this step; null: nothing. */
    @Nullable
    ContactKind proves() {
        return switch (this) {
            case MOBILE -> ContactKind.MOBILE;
            case EMAIL -> ContactKind.EMAIL;
            default -> null;
        };
    }

    /** As it stands in templates and message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
