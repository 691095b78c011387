package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.identity.MobileRegion;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class InformationPageTest {

    private final Fakes.Session session = new Fakes.Session("root", "tab");
    private final RegistrationState state = RegistrationState.of(session.model, new Fakes.Cipher());
    private final Fakes.Rules rules = new Fakes.Rules();
    private final MultivaluedMap<String, String> form = Fakes.form();

    @Test
    void validInformationCompletesThePage() {
        assertThat(send()).isEmpty();
        assertThat(RegistrationStep.INFORMATION.complete(state.draft())).isTrue();
        assertThat(state.information()).isPresent();
    }

    @Test
    void thePasswordIsKeptHashedOnly() {
        send();

        assertThat(Fakes.json(state.draft())).contains("hash-1").doesNotContain("correct horse");
    }

    @Test
    void aTakenLoginNameIsSaidAtItsField() {
        rules.takenNames.add("zhangsan");

        assertThat(send()).singleElement().satisfies(e -> {
            assertThat(e.getField()).isEqualTo("username");
            assertThat(e.getMessage()).isEqualTo("uc.register.error.username-taken");
        });
    }

    @Test
    void aWrongFieldAWeakPasswordAndADifferentConfirmationAreSaidTogether() {
        form.putSingle("mobile", "1");
        form.putSingle("password", "short");

        assertThat(send()).extracting(FormMessage::getField).containsExactly("mobile", "password", "password-confirm");
    }

    @Test
    void whatWasTypedStaysAfterAMistake() {
        form.putSingle("mobile", "1");

        send();

        assertThat(state.draft().information().typed())
                .containsEntry("name", "张三")
                .containsEntry("mobile", "1");
        assertThat(RegistrationStep.INFORMATION.complete(state.draft())).isFalse();
    }

    @Test
    void nothingIsHashedBeforeAllIsValid() {
        form.putSingle("mobile", "1");

        send();

        assertThat(rules.encoded).isEmpty();
    }

    @Test
    void whoComesBackNeedNotTypeThePasswordAgain() {
        send();
        form.remove("password");
        form.remove("password-confirm");
        form.putSingle("name", "李四");

        assertThat(send()).isEmpty();
        assertThat(state.draft().information().password()).isEqualTo("hash-1");
    }

    @Test
    void aNewLoginNameNeedsThePasswordAgain() {
        send();
        form.remove("password");
        form.remove("password-confirm");
        form.putSingle("username", "lisi");

        assertThat(send()).extracting(FormMessage::getField).containsExactly("password");
    }

    @Test
    void aProvedMobileStaysProvedWhenSomethingElseIsCorrected() {
        send();
        state.save(state.draft().withMobileProved("+8613800138000"));
        form.putSingle("name", "李四");

        send();

        assertThat(RegistrationStep.MOBILE.complete(state.draft())).isTrue();
    }

    @Test
    void aNewMobileMustBeProvedAgain() {
        send();
        state.save(state.draft().withMobileProved("+8613800138000"));
        form.putSingle("mobile", "13900139000");

        send();

        assertThat(RegistrationStep.MOBILE.complete(state.draft())).isFalse();
    }

    @Test
    void aCorrectionTakesBackThatSomethingWasTaken() {
        send();
        state.save(state.draft().withTaken("mobile"));

        send();

        assertThat(state.draft().verification().taken()).isNull();
    }

    private List<FormMessage> send() {
        PersonForm person = new PersonForm(Set.of(MobileRegion.MAINLAND), LocalDate.of(2026, 11, 24));
        return RegistrationPersonAuthenticator.accept(state, person, form, null, rules);
    }
}
