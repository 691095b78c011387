package org.usercenter.account.me;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.preference.Accent;
import org.usercenter.storage.preference.Appearance;
import org.usercenter.storage.preference.Navigation;
import org.usercenter.storage.preference.Preferences;

/**
 * Style of the pages (主题风格).
 *
 * @param navigation this and all further ones: null in a request leaves it as it is
 */
public record PreferencesView(
        @Nullable Navigation navigation, @Nullable Appearance appearance, @Nullable Accent accent) {

    static PreferencesView of(Preferences preferences) {
        return new PreferencesView(preferences.navigation(), preferences.appearance(), preferences.accent());
    }

    Preferences over(Preferences before) {
        return new Preferences(
                navigation == null ? before.navigation() : navigation,
                appearance == null ? before.appearance() : appearance,
                accent == null ? before.accent() : accent);
    }
}
