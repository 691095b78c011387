package org.usercenter.storage.business;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Pictures that a business system can have in lists (业务系统图标). They are drawn by the pages themselves: a picture of somebody else's
 * server would tell it who looks at the list.
 */
public enum SystemIcon {
    /** Land and other natural resources. */
    LAND,
    /** Mining rights. */
    MINING,
    /** Forests and farmland. */
    FOREST,
    /** Construction works. */
    CONSTRUCTION,
    /** Government procurement. */
    PROCUREMENT,
    /** State-owned property. */
    PROPERTY,
    /** Emissions and other rights that are traded. */
    EXCHANGE,
    /** Medicines. */
    MEDICINE,
    /** Contracts and guarantees. */
    CONTRACT,
    /** Money. */
    FINANCE,
    /** Experts who judge tenders. */
    EXPERT,
    /** Supervision and objections. */
    SUPERVISION;

    /** Value of the attribute; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The icon with that code. */
    public static Optional<SystemIcon> ofCode(String code) {
        return Arrays.stream(values()).filter(icon -> icon.code().equals(code)).findFirst();
    }
}
