package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.enterprise.RegistrantRole;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Tag("R2")
class DeclaredEnterpriseTest {

    static final Map<String, String> ORGANISATION = Map.of(
            "enterpriseType", "company",
            "enterpriseName", "深圳市示例建设有限公司",
            "uscc", "91440300ma5text03e",
            "termUntil", "2046/12/31",
            "address", " 深圳市福田区示例路 1 号 ");

    static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("registrant", "handler"),
            Map.entry("handlerName", "李演示"),
            Map.entry("handlerDocumentType", "resident-id"),
            Map.entry("handlerDocumentNumber", "11010519491231002X"),
            Map.entry("handlerMobile", "13900139000"),
            Map.entry("representative", "张伟"),
            Map.entry("representativeDocumentType", "resident-id"),
            Map.entry("representativeDocumentNumber", "110108197909123314"),
            Map.entry("mobile", "13800138000"),
            Map.entry("username", "shili"));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void bothPagesTogetherAreTheEnterprise() {
        DeclaredEnterprise enterprise =
                DeclaredEnterprise.accepted(ORGANISATION, PEOPLE).orElseThrow();

        assertThat(enterprise.organisation().validUntil()).isEqualTo(LocalDate.of(2046, 12, 31));
        assertThat(enterprise.information().address()).isEqualTo("深圳市福田区示例路 1 号");
        assertThat(enterprise.claim().subject())
                .contains("91440300MA5TEXT03E", "深圳市示例建设有限公司", "张伟", "110108197909123314");
        assertThat(enterprise.registrant().role()).isEqualTo(RegistrantRole.HANDLER);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "enterpriseType, limited-company, uc.register.error.organisation-type",
        "enterpriseName, '', uc.identifier.enterprise-name.empty",
        "uscc, 91440300MA5TEXT03F, uc.identifier.uscc.check-character",
        "termUntil, '', uc.register.error.term-missing",
        "termUntil, soon, uc.register.error.term-format",
        "termUntil, 2026-11-28, uc.register.error.term-ended",
        "termUntil, 2326-11-28, uc.register.error.term-format",
        "address, '', uc.register.error.address-missing"
    })
    void whatIsWrongWithTheOrganisationIsSaidAtItsField(String field, String value, String key) {
        Map<String, String> typed = new HashMap<>(ORGANISATION);
        typed.put(field, value);
        typed.values().removeIf(String::isEmpty);
        List<FormMessage> errors = new ArrayList<>();

        assertThat(new OrganisationForm(TODAY).check(typed, errors)).isEmpty();
        assertThat(errors)
                .extracting(FormMessage::getField, FormMessage::getMessage)
                .containsExactly(tuple(field, key));
    }

    @Test
    void aTermThatEndsTodayStillCountsAndOneWithoutEndNeedsNoDay() {
        Map<String, String> typed = new HashMap<>(ORGANISATION);
        typed.put("termUntil", "2026-11-29");
        assertThat(new OrganisationForm(TODAY).check(typed, new ArrayList<>())).isPresent();

        typed.remove("termUntil");
        typed.put("termUnlimited", "on");
        assertThat(new OrganisationForm(TODAY)
                        .check(typed, new ArrayList<>())
                        .orElseThrow()
                        .validUntil())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlerName", "handlerDocumentType", "handlerDocumentNumber", "handlerMobile"})
    void aHandlerIsAskedForEverything(String field) {
        Map<String, String> typed = new HashMap<>(PEOPLE);
        typed.remove(field);
        List<FormMessage> errors = new ArrayList<>();

        assertThat(new RegistrantForm(EnumSet.of(MobileRegion.MAINLAND)).check(typed, errors))
                .isEmpty();
        assertThat(errors).extracting(FormMessage::getField).containsExactly(field);
    }

    @Test
    void aLegalRepresentativeNeedsNoHandler() {
        Map<String, String> typed = new HashMap<>(PEOPLE);
        typed.keySet().removeIf(field -> field.startsWith("handler"));
        typed.put("registrant", "representative");

        assertThat(new RegistrantForm(Set.of(MobileRegion.MAINLAND))
                        .check(typed, new ArrayList<>())
                        .orElseThrow()
                        .handler())
                .isNull();
    }

    @Test
    void whoDoesNotSayWhoHeIsIsAsked() {
        List<FormMessage> errors = new ArrayList<>();

        assertThat(new RegistrantForm(Set.of()).check(Map.of(), errors)).isEmpty();
        assertThat(errors).extracting(FormMessage::getField).containsExactly("registrant");
    }

    @Test
    void aHandlerNeedsALetterOfAuthorityAndARepresentativeDoesNot() {
        assertThat(EnterpriseMaterials.needed(RegistrantRole.HANDLER, null)).contains(DocumentKind.AUTHORITY_LETTER);
        assertThat(EnterpriseMaterials.needed(RegistrantRole.REPRESENTATIVE, null))
                .doesNotContain(DocumentKind.AUTHORITY_LETTER, DocumentKind.HANDLER_ID_FRONT);
    }

    @Test
    void aResidentCardIsShownOnBothSidesAndAnotherDocumentOnOne() {
        Map<String, String> people = new HashMap<>(PEOPLE);
        assertThat(materials(people)).contains(DocumentKind.HANDLER_ID_FRONT, DocumentKind.HANDLER_ID_BACK);

        people.put("handlerDocumentType", "chinese-passport");
        people.put("handlerDocumentNumber", "E12345678");
        assertThat(materials(people))
                .contains(DocumentKind.HANDLER_ID_FRONT)
                .doesNotContain(DocumentKind.HANDLER_ID_BACK);

        people.put("registrant", "representative");
        assertThat(materials(people))
                .as("who registers is what counts")
                .contains(DocumentKind.REPRESENTATIVE_ID_FRONT, DocumentKind.REPRESENTATIVE_ID_BACK);
    }

    private static List<DocumentKind> materials(Map<String, String> people) {
        return DeclaredEnterprise.accepted(ORGANISATION, people).orElseThrow().materialsOfPeople();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "representative"})
    void whatIsNeededIsAskedForAndKept(String code) {
        RegistrantRole role = RegistrantRole.ofCode(code).orElseThrow();

        assertThat(EnterpriseMaterials.ofPeople().keySet())
                .containsAll(EnterpriseMaterials.needed(role, DocumentType.RESIDENT_ID));
        assertThat(EnterpriseMaterials.kept(role))
                .containsAll(EnterpriseMaterials.needed(role, DocumentType.RESIDENT_ID))
                .containsAll(EnterpriseMaterials.ofOrganisation().keySet());
    }
}
