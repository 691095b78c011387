package org.usercenter.storage.legacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.provider.ProviderConfigProperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@Tag("P4")
class LegacyConfigTest {
    private static final String URL = "jdbc:postgresql://db/old";

    @Test
    void withoutFurtherSettingsTheDefaultsHold() {
        LegacySettings settings = settings(Map.of(LegacyConfigProperties.URL, URL, LegacyConfigProperties.HASH, "pwd"));
        assertThat(settings.system()).isEqualTo("old");
        assertThat(settings.schema().table()).isEqualTo("t_user");
        assertThat(settings.schema().columns().named()).containsExactly("id", "login_name", "cert_no", "pwd");
        assertThat(settings.schema().roles()).isNull();
        assertThat(settings.schema().state()).isNull();
        assertThat(settings.connections()).isEqualTo(5);
        assertThat(settings.checked()).isTrue();
        assertThat(settings.asksPassword()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "system, Old System",
        "table, t_user where 1=1",
        "table, a.b.c",
        "column-account, 'login\"name'",
        "column-number, cert`no",
        "connect-seconds, 0",
        "connect-seconds, 31",
        "query-seconds, soon",
        "connections, 51",
        "roles, BIDDER",
        "roles, BIDDER=a/b/c"
    })
    void aSettingThatCannotBeUsedIsRefused(String name, String value) {
        assertThatExceptionOfType(LegacySettingException.class)
                .isThrownBy(() -> settings(Map.of(
                        LegacyConfigProperties.URL, URL, LegacyConfigProperties.ASK_PASSWORD, "false", name, value)));
    }

    @Test
    void withoutAColumnOfHashesItHasToBeDecidedThatTheOldPasswordIsNotAskedFor() {
        assertThatExceptionOfType(LegacySettingException.class)
                .isThrownBy(() -> settings(Map.of(LegacyConfigProperties.URL, URL)));
        assertThat(settings(Map.of(LegacyConfigProperties.URL, URL, LegacyConfigProperties.ASK_PASSWORD, "false"))
                        .asksPassword())
                .isFalse();
        assertThat(settings(Map.of(
                                LegacyConfigProperties.URL,
                                URL,
                                LegacyConfigProperties.ASK_PASSWORD,
                                "true",
                                LegacyConfigProperties.HASH,
                                "pwd"))
                        .asksPassword())
                .isTrue();
    }

    @Test
    void rolesBecomeThoseOfTheRealmOrOfAClient() {
        LegacyRoles roles = LegacyRoles.parse(List.of("BIDDER=construction/bidder", "STAFF=uc-staff"));
        assertThat(roles.of(List.of("BIDDER", "STAFF", "UNKNOWN")))
                .containsExactlyInAnyOrder(
                        new LegacyRoles.Target("construction", "bidder"), new LegacyRoles.Target(null, "uc-staff"));
        assertThatExceptionOfType(LegacySettingException.class)
                .isThrownBy(() -> LegacyRoles.parse(List.of("A=x", "A=y")));
    }

    @Property
    void noNameThatIsTakenCanEndItsQuotes(@ForAll String name) {
        try {
            assertThat(LegacySchema.table("table", name)).doesNotContain("\"", "`", "'", " ", ";", "\\");
        } catch (LegacySettingException e) {
            assertThat(e.parameters()).contains(name);
        }
    }

    @Test
    void everySettingHasALabelAndTheSecretIsMarkedAsOne() {
        List<ProviderConfigProperty> all = LegacyConfigProperties.all();
        assertThat(all).allSatisfy(property -> assertThat(property.getLabel()).isNotBlank());
        assertThat(all.stream().filter(ProviderConfigProperty::isSecret).map(ProviderConfigProperty::getName))
                .containsExactly(LegacyConfigProperties.PASSWORD);
    }

    private static LegacySettings settings(Map<String, String> values) {
        ComponentModel model = new ComponentModel();
        values.forEach((name, value) -> model.getConfig().put(name, Arrays.asList(value)));
        return new LegacyConfig(model).settings(false);
    }
}
