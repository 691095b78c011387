package org.usercenter.auth.registration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L1")
class LoginNameValidatorTest {

    private final LoginNameValidatorFactory validator = new LoginNameValidatorFactory();

    @ParameterizedTest
    @ValueSource(strings = {"zhangsan", "li.si_2-x", "ZhangSan"})
    void aLoginNameIsLet(String name) {
        assertThat(validate(name).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, uc.identifier.login-name.pattern",
        "11010519491231002X, uc.identifier.login-name.pattern",
        "91440300MA5TEXT03E, uc.identifier.login-name.pattern",
        "H12345678, uc.identifier.login-name.pattern",
        "张三, uc.identifier.login-name.characters",
        "abc, uc.identifier.login-name.length"
    })
    void aNameThatCouldBeSomebodysNumberIsRefused(String name, String key) {
        assertThat(validate(name).getErrors())
                .extracting(ValidationError::getMessage)
                .containsExactly(key);
    }

    private ValidationContext validate(String name) {
        return validator.validate(name, "username", new ValidationContext(), ValidatorConfig.EMPTY);
    }
}
