package org.usercenter.auth.registration;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.registration.RegistrationDraft.Agreed;
import org.usercenter.auth.registration.RegistrationDraft.Created;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class RegistrationStateTest {

    private final Fakes.Session session = new Fakes.Session("root", "tab");
    private final Fakes.Cipher cipher = new Fakes.Cipher();

    @Test
    void aDraftIsReadBackAsItWasSaved() {
        RegistrationDraft draft = complete().withTaken("id-number").withMatch("subject", "tencent:1");

        state().save(draft);

        assertThat(state().draft()).isEqualTo(draft);
    }

    @Test
    void nothingPersonalStandsReadableInTheSession() {
        state().save(complete());

        assertThat(session.notes.toString()).doesNotContain("张三", "+8613800138000", "hash");
    }

    @Test
    void aDraftOfAnotherTabCannotBeRead() {
        state().save(complete());
        Fakes.Session other = new Fakes.Session("root", "other tab");
        other.notes.putAll(session.notes);

        assertThat(RegistrationState.of(other.model, cipher).draft().accountType())
                .isNull();
    }

    @Test
    void aDraftThatCannotBeReadStartsAnew() {
        session.notes.put(
                RegistrationState.DRAFT_NOTE, cipher.encrypt("{\"some\":\"other\"}", "registration:root:tab"));

        assertThat(state().draft().accountType()).isNull();
    }

    @Test
    void goingBackKeepsEverythingAndShowsThePageAgain() {
        RegistrationDraft draft = complete();
        state().save(draft);

        state().goBack(session.flow(), RegistrationStep.INFORMATION);

        assertThat(state().draft()).isEqualTo(draft);
        assertThat(state().wentBackTo(RegistrationStep.INFORMATION)).isTrue();
        assertThat(state().wentBackTo(RegistrationStep.AGREEMENT)).isFalse();
    }

    @Test
    void goingBackKeepsThePlaceOfWhatWasSent() {
        session.notes.put("uc.materials.place", "place");

        state().goBack(session.flow(), RegistrationStep.INFORMATION);

        assertThat(session.notes).containsEntry("uc.materials.place", "place");
    }

    @Test
    void aPageLeftForwardsIsNotShownAgain() {
        state().goBack(session.flow(), RegistrationStep.INFORMATION);

        state().leave();

        assertThat(state().wentBackTo(RegistrationStep.INFORMATION)).isFalse();
    }

    @Test
    void everythingPersonalIsDroppedOnceTheAccountExists() {
        RegistrationDraft done = complete()
                .withCreated(new Created(
                        "id",
                        "zhangsan",
                        2,
                        "none",
                        7,
                        new RegistrationDraft.Used("uc-ca", Map.of("role", "handler"))));

        assertThat(Fakes.json(done)).doesNotContain("张三", "hash", "+8613800138000");
    }

    @Test
    void theProofThatTheAccountWasMadeWithIsKnownWhenTheRegistrantGoesOn() {
        RegistrationDraft.Used used = new RegistrationDraft.Used("uc-elicence", Map.of("role", "AGENT"));
        RegistrationState state = state();
        state.save(complete().withCreated(new Created("id", "zhangsan", 3, "none", 7, used)));

        assertThat(state().draft().created())
                .satisfies(account -> assertThat(account.used()).isEqualTo(used));
    }

    @Test
    void aDraftTellsNothingPersonalWhenItIsPrinted() {
        assertThat(complete().toString()).doesNotContain("张三", "hash", "13800138000");
    }

    private RegistrationState state() {
        return RegistrationState.of(session.model, cipher);
    }

    private static RegistrationDraft complete() {
        return RegistrationDraft.begin()
                .withAccountType("person")
                .withAgreed(new Agreed("2026-11", 1))
                .withInformation(Map.of("name", "张三"), "hash", "zhangsan", "+8613800138000")
                .withMobileProved("+8613800138000");
    }
}
