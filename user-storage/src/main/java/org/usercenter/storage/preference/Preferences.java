package org.usercenter.storage.preference;

/** Style of the pages (主题风格) of one account. */
public record Preferences(Navigation navigation, Appearance appearance, Accent accent) {

    /** Of whoever has chosen nothing. */
    public static final Preferences DEFAULT = new Preferences(Navigation.SIDE, Appearance.SYSTEM, Accent.BLUE);
}
