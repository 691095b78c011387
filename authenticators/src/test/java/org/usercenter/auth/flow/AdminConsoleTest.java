package org.usercenter.auth.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;
import org.keycloak.validate.ValidatorFactory;
import org.usercenter.auth.ca.trust.TrustedCaProviderFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator reads of the user center's own parts in Keycloak's admin console. */
@Tag("O5")
class AdminConsoleTest {
    /** Types of settings for which the console has a field. */
    private static final List<String> FIELDS = List.of(
            ProviderConfigProperty.BOOLEAN_TYPE,
            ProviderConfigProperty.STRING_TYPE,
            ProviderConfigProperty.INTEGER_TYPE,
            ProviderConfigProperty.MULTIVALUED_STRING_TYPE,
            ProviderConfigProperty.LIST_TYPE,
            ProviderConfigProperty.MULTIVALUED_LIST_TYPE,
            ProviderConfigProperty.ROLE_TYPE,
            ProviderConfigProperty.TEXT_TYPE,
            ProviderConfigProperty.PASSWORD);

    private static final String SENTENCE = "(?s)[A-Za-z0-9].*[.:)]";

    private static <T> Stream<T> own(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .filter(each -> each.type().getName().startsWith("org.usercenter."))
                .map(ServiceLoader.Provider::get);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                        own(AuthenticatorFactory.class)
                                .map(each -> Arguments.of(each.getId(), each.getDisplayType(), each.getHelpText())),
                        own(RequiredActionFactory.class)
                                .map(each -> Arguments.of(each.getId(), each.getDisplayText(), each.getDisplayText())),
                        own(ProtocolMapper.class)
                                .map(each -> Arguments.of(each.getId(), each.getDisplayType(), each.getHelpText())),
                        own(SocialIdentityProviderFactory.class)
                                .map(each -> Arguments.of(each.getId(), each.getName(), each.getName())),
                        own(PasswordPolicyProviderFactory.class)
                                .map(each -> Arguments.of(each.getId(), each.getDisplayName(), each.getDisplayName())),
                        own(ClientPolicyExecutorProviderFactory.class)
                                .map(each -> Arguments.of(each.getId(), each.getId(), each.getHelpText())))
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyPartHasANameAndSaysWhatItDoes(String id, String name, String help) {
        assertThat(name).isNotBlank();
        assertThat(help).isNotBlank();
    }

    static Stream<Arguments> settings() {
        List<Arguments> all = new ArrayList<>();
        Stream<ConfiguredProvider> configured = Stream.of(
                        own(AuthenticatorFactory.class),
                        own(ProtocolMapper.class),
                        own(ValidatorFactory.class),
                        own(TrustedCaProviderFactory.class),
                        own(ClientPolicyExecutorProviderFactory.class))
                .flatMap(each -> each)
                .filter(ConfiguredProvider.class::isInstance)
                .map(ConfiguredProvider.class::cast);
        configured.forEach(each -> all.add(Arguments.of(
                ((ProviderFactory<?>) each).getId(),
                each.getConfigProperties() == null ? List.of() : each.getConfigProperties())));
        own(RequiredActionFactory.class)
                .forEach(each -> all.add(Arguments.of(
                        each.getId(), each.getConfigMetadata() == null ? List.of() : each.getConfigMetadata())));
        own(SocialIdentityProviderFactory.class)
                .forEach(each -> all.add(Arguments.of(each.getId(), each.getConfigProperties())));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void everySettingHasALabelAHelpTextAndAField(String id, List<ProviderConfigProperty> settings) {
        assertThat(settings).extracting(ProviderConfigProperty::getName).doesNotHaveDuplicates();
        assertThat(settings).extracting(ProviderConfigProperty::getLabel).doesNotHaveDuplicates();
        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.getName()).isNotBlank();
            // Keycloak's own settings are named by keys of the console.
            assertThat(setting.getLabel()).isNotBlank();
            assertThat(setting.getHelpText()).as(setting.getName()).isNotBlank().satisfies(help -> assertThat(
                            help.endsWith(".tooltip") || help.matches(SENTENCE))
                    .as(help)
                    .isTrue());
            assertThat(setting.getType()).isIn(FIELDS);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void whatIsChosenUnlessSomebodyChoosesIsAmongTheChoices(String id, List<ProviderConfigProperty> settings) {
        assertThat(settings.stream().filter(setting -> ProviderConfigProperty.LIST_TYPE.equals(setting.getType())))
                .allSatisfy(setting -> {
                    assertThat(setting.getOptions()).as(setting.getName()).isNotEmpty();
                    if (setting.getDefaultValue() != null) {
                        assertThat(setting.getOptions()).contains(String.valueOf(setting.getDefaultValue()));
                    }
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void whatIsSecretIsHidden(String id, List<ProviderConfigProperty> settings) {
        assertThat(settings.stream().filter(setting -> ProviderConfigProperty.PASSWORD.equals(setting.getType())))
                .allMatch(ProviderConfigProperty::isSecret);
        assertThat(settings.stream()
                        .filter(setting -> ProviderConfigProperty.STRING_TYPE.equals(setting.getType()))
                        .map(ProviderConfigProperty::getName))
                .noneMatch(name -> name.matches(".*(secret|password|private-key)$"));
    }
}
