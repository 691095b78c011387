package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class PersonFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<FormMessage> errors = new ArrayList<>();
    private final MultivaluedMap<String, String> form = Fakes.form();

    @Test
    void whatIsTypedIsUnderstoodAndNormalised() {
        PersonInformation person = check().orElseThrow();

        assertThat(errors).isEmpty();
        assertThat(person.name().value()).isEqualTo("张三");
        assertThat(person.document().number()).isEqualTo("11010519491231002X");
        assertThat(person.documentValidUntil()).isEqualTo(LocalDate.of(2035, 6, 30));
        assertThat(person.mobile().e164()).isEqualTo("+8613800138000");
        assertThat(person.email()).isEqualTo("zhang.san@example.com");
        assertThat(person.loginName().value()).isEqualTo("zhangsan");
    }

    @ParameterizedTest
    @CsvSource({
        "name, , uc.identifier.person-name.empty",
        "name, 张3, uc.identifier.person-name.characters",
        "documentType, , uc.register.error.document-type",
        "documentType, driving-licence, uc.register.error.document-type",
        "documentNumber, , uc.identifier.resident-id.empty",
        "documentNumber, 110105194912310021, uc.identifier.resident-id.check-character",
        "documentValidUntil, , uc.register.error.document-valid-until-missing",
        "documentValidUntil, 2035-02-30, uc.register.error.document-valid-until-format",
        "documentValidUntil, soon, uc.register.error.document-valid-until-format",
        "documentValidUntil, 2126-11-25, uc.register.error.document-valid-until-format",
        "documentValidUntil, 2026-11-23, uc.register.error.document-expired",
        "mobile, , uc.identifier.mobile.empty",
        "mobile, 12800138000, uc.identifier.mobile.pattern",
        "mobile, +85261234567, uc.identifier.mobile.region",
        "email, zhang@, uc.register.error.email",
        "username, , uc.identifier.login-name.empty",
        "username, 13800138000, uc.identifier.login-name.pattern",
        "username, e12345678, uc.identifier.login-name.pattern"
    })
    void aWrongFieldIsNamedWithItsRule(String field, @Nullable String value, String key) {
        put(field, value);

        assertThat(check()).isEmpty();
        assertThat(errors).singleElement().satisfies(e -> {
            assertThat(e.getField()).isEqualTo(field);
            assertThat(e.getMessage()).isEqualTo(key);
        });
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        form.clear();

        assertThat(check()).isEmpty();
        assertThat(errors)
                .extracting(FormMessage::getField)
                .containsExactly("name", "documentType", "documentValidUntil", "mobile", "username");
    }

    @Test
    void aDocumentIsGoodOnItsLastDay() {
        put("documentValidUntil", "2026-11-24");

        assertThat(check()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2035/06/30", "2035.6.30", "20350630", "2035年6月30日", "２０３５－０６－３０"})
    void aDateIsUnderstoodAsPeopleWriteIt(String typed) {
        put("documentValidUntil", typed);

        assertThat(check().orElseThrow().documentValidUntil()).isEqualTo(LocalDate.of(2035, 6, 30));
    }

    @Test
    void aLongTermDocumentNeedsNoDate() {
        put("documentValidUntil", null);
        put("documentLongTerm", "on");

        assertThat(check().orElseThrow().documentValidUntil()).isNull();
    }

    @Test
    void theEmailMayBeLeftOut() {
        put("email", "  ");

        assertThat(check().orElseThrow().email()).isNull();
    }

    @Test
    void aMobileFromHongKongIsTakenWhereItIsAllowed() {
        put("mobile", "+852 6123 4567");
        PersonForm person = new PersonForm(EnumSet.of(MobileRegion.MAINLAND, MobileRegion.HONG_KONG), TODAY);

        assertThat(person.check(PersonForm.typed(form), errors)
                        .orElseThrow()
                        .mobile()
                        .e164())
                .isEqualTo("+85261234567");
    }

    @ParameterizedTest
    @CsvSource({"1969-12-31", "2001-01-01", "2070-01-02", "2099-12-31", "2126-11-24"})
    void whatWasAcceptedStaysUnderstoodWhateverTheDayIs(String until) {
        put("documentValidUntil", until);

        assertThat(PersonForm.accepted(PersonForm.typed(form))).isPresent();
    }

    @Test
    void neitherPasswordsNorUnknownFieldsAreKept() {
        put("something", "else");

        assertThat(PersonForm.typed(form)).doesNotContainKeys("password", "password-confirm", "something");
    }

    @Test
    void anEndlessValueIsCut() {
        put("name", "x".repeat(10_000));

        assertThat(PersonForm.typed(form).get("name")).hasSize(300);
    }

    @Test
    void theWholeTellsNothingPersonal() {
        assertThat(check().orElseThrow().toString())
                .doesNotContain("张三", "11010519491231002X", "13800138000", "zhangsan", "example.com");
    }

    private Optional<PersonInformation> check() {
        return new PersonForm(Set.of(MobileRegion.MAINLAND), TODAY).check(PersonForm.typed(form), errors);
    }

    private void put(String field, @Nullable String value) {
        if (value == null) {
            form.remove(field);
        } else {
            form.putSingle(field, value);
        }
    }
}
