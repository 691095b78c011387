package org.usercenter.storage.business;

import org.jspecify.annotations.Nullable;

/** Attributes of clients and client roles that make the catalogue. */
public final class CatalogueAttributes {

    /** Client: {@code true} makes it a business system. */
    public static final String BUSINESS = "uc.business";

    /** Client: name in Chinese; absent: the client's name. */
    public static final String NAME_ZH = "uc.name.zh-CN";

    /** Client: name in English; absent: the client's name. */
    public static final String NAME_EN = "uc.name.en";

    /** Client: groups systems in lists. */
    public static final String CATEGORY = "uc.category";

    /** Client: http or https address where people enter. */
    public static final String ENTRY_URL = "uc.entry-url";

    /** Client: code of a {@link SystemIcon}; absent: none. */
    public static final String ICON = "uc.icon";

    /** Client: whole number, position in lists. */
    public static final String ORDER = "uc.order";

    /** Client and role: {@code enterprise}, {@code member}, {@code person}; absent: all. */
    public static final String ACCOUNT_TYPES = "uc.account-types";

    /** Role: {@code true} makes it one that has to be opened and can be; {@code closed}: it no longer can. */
    public static final String ACTIVATABLE = "uc.activatable";

    /** Role: 1 to 3; absent: 1. */
    public static final String LEVEL = "uc.level";

    /** Role: accepted ways of login; absent: all. */
    public static final String WAYS = "uc.ways";

    /** Role: ids of particulars. */
    public static final String PARTICULARS = "uc.particulars";

    /** Role: description in Chinese. */
    public static final String DESCRIPTION_ZH = "uc.description.zh-CN";

    /** Role: description in English. */
    public static final String DESCRIPTION_EN = "uc.description.en";

    private CatalogueAttributes() {}

    /** Whether that value of {@link #BUSINESS} makes a client a business system; whatever does not deny it does. */
    public static boolean isBusiness(@Nullable String value) {
        return value != null && !value.isBlank() && !value.strip().equals("false");
    }
}
