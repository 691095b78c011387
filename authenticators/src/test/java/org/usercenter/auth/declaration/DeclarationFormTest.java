package org.usercenter.auth.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A1")
class DeclarationFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LocalDate PAST = LocalDate.of(2026, 11, 28);
    private static final Identity PERSON = new Identity.OfPerson(PersonName.parse("张三"), LocalDate.of(2030, 1, 1));
    private static final LegalRepresentative REPRESENTATIVE = new LegalRepresentative(
            PersonName.parse("李四"), new IdentityDocument(DocumentType.HK_MACAO_PERMIT, "H12345678"));
    private static final Identity ENTERPRISE =
            new Identity.OfEnterprise("group", EnterpriseName.parse("深圳市样例有限公司"), REPRESENTATIVE, null);

    private final List<FormMessage> errors = new ArrayList<>();

    @Test
    void whatIsLeftAsItWasChangesNothing() {
        assertThat(changed(PERSON, Map.of())).isEmpty();
        assertThat(changed(ENTERPRISE, Map.of())).isEmpty();
    }

    @Test
    void allThatADeclarationIsComparedWithTellsTheRepresentativesNumbersApart() {
        Identity other = new Identity.OfEnterprise(
                "group",
                EnterpriseName.parse("深圳市样例有限公司"),
                new LegalRepresentative(
                        PersonName.parse("李四"), new IdentityDocument(DocumentType.HK_MACAO_PERMIT, "H87654321")),
                null);

        assertThat(DeclarationForm.all(ENTERPRISE)).isNotEqualTo(DeclarationForm.all(other));
        assertThat(DeclarationForm.filled(ENTERPRISE)).isEqualTo(DeclarationForm.filled(other));
    }

    @Test
    void anotherNameIsAChangeOfTheName() {
        assertThat(changed(PERSON, Map.of(DeclarationForm.NAME, "张三丰"))).containsExactly(DeclaredField.NAME);
        assertThat(changed(ENTERPRISE, Map.of(DeclarationForm.NAME, "深圳市改名有限公司")))
                .containsExactly(DeclaredField.NAME);
    }

    @Test
    void anotherRepresentativeNeedsTheNumberOfHisDocument() {
        Map<String, String> form = form(ENTERPRISE, Map.of(DeclarationForm.REPRESENTATIVE, "王五"));

        assertThat(new DeclarationForm(TODAY).check(ENTERPRISE, form, errors)).isEmpty();
        assertThat(errors).extracting(FormMessage::getField).containsExactly(DeclarationForm.DOCUMENT_NUMBER);
    }

    @Test
    void anotherDocumentOfTheSameRepresentativeIsAChangeOfTheRepresentative() {
        assertThat(changed(ENTERPRISE, Map.of(DeclarationForm.DOCUMENT_NUMBER, "H87654321")))
                .containsExactly(DeclaredField.REPRESENTATIVE);
    }

    @Test
    void aRepresentativeWhoIsNotKnownMayStayUnknown() {
        Identity unknown = new Identity.OfEnterprise("group", EnterpriseName.parse("深圳市样例有限公司"), null, null);

        assertThat(changed(unknown, Map.of())).isEmpty();
        assertThat(unknown.checkable()).isFalse();
    }

    @Test
    void anotherLastDayIsAChangeOfTheValidity() {
        assertThat(changed(PERSON, Map.of(DeclarationForm.VALID_UNTIL, "2046-12-31")))
                .containsExactly(DeclaredField.VALIDITY);
        assertThat(changed(PERSON, Map.of(DeclarationForm.UNLIMITED, "on"))).containsExactly(DeclaredField.VALIDITY);
    }

    @Test
    void aDayThatHasPassedIsNotDeclaredButMayStayBesideAnotherChange() {
        Identity expired = new Identity.OfPerson(PersonName.parse("张三"), PAST);

        assertThat(changed(expired, Map.of(DeclarationForm.NAME, "张三丰"))).containsExactly(DeclaredField.NAME);
        Map<String, String> form = form(PERSON, Map.of(DeclarationForm.VALID_UNTIL, PAST.toString()));
        assertThat(new DeclarationForm(TODAY).check(PERSON, form, errors)).isEmpty();
        assertThat(errors).extracting(FormMessage::getField).containsExactly(DeclarationForm.VALID_UNTIL);
    }

    @Test
    void theNameWeighsMostAndTheValidityLeast() {
        assertThat(DeclaredField.values())
                .containsExactly(DeclaredField.NAME, DeclaredField.REPRESENTATIVE, DeclaredField.VALIDITY);
    }

    private Set<DeclaredField> changed(Identity known, Map<String, String> typed) {
        Identity declared = new DeclarationForm(TODAY)
                .check(known, form(known, typed), errors)
                .orElseThrow(() -> new AssertionError(errors.toString()));
        return declared.changedFrom(known);
    }

    private static Map<String, String> form(Identity known, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(DeclarationForm.filled(known));
        form.putAll(typed);
        return form;
    }
}
