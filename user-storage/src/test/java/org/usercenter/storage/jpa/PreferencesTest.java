package org.usercenter.storage.jpa;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.preference.Accent;
import org.usercenter.storage.preference.Appearance;
import org.usercenter.storage.preference.Navigation;
import org.usercenter.storage.preference.Preferences;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A13")
final class PreferencesTest extends StoreTest {

    @Test
    void who_has_chosen_nothing_has_the_default() {
        assertThat(find(user)).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void the_last_choice_counts_for_its_account_alone() {
        Preferences last = new Preferences(Navigation.MIXED, Appearance.DARK, Accent.TEAL);
        change(store -> store.preferences()
                .save(realm, user, new Preferences(Navigation.TOP, Appearance.LIGHT, Accent.RED)));
        change(store -> store.preferences().save(realm, user, last));

        assertThat(find(user)).isEqualTo(last);
        assertThat(find(Fakes.user())).isEqualTo(Preferences.DEFAULT);
        assertThat(rows("UcPreference")).isEqualTo(1);
    }

    private Preferences find(String of) {
        return inStore(store -> store.preferences().find(realm, of));
    }
}
