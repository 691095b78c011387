package org.usercenter.auth.registration;

import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.registration.letter.Letter;
import org.usercenter.auth.registration.letter.LetterParties;
import org.usercenter.storage.document.paper.Paper;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class LetterFormTest {

    private static final Map<String, String> ORGANISATION =
            Map.of("enterpriseName", " 深圳某某有限公司 ", "uscc", "91350100m000100y43");

    @Test
    void theHandlerOfThePageIsTheAgent() {
        LetterParties parties = LetterForm.parties(
                draft(Map.of("registrant", "handler", "handlerName", "旧名字")),
                form("registrant", "handler", "handlerName", "王小明", "handlerDocumentNumber", "11010519491231002X"));

        assertThat(parties).isEqualTo(new LetterParties("深圳某某有限公司", "91350100M000100Y43", "王小明", "11010519491231002X"));
    }

    @Test
    void theRepresentativeWhoRegistersIsNamedHimself() {
        LetterParties parties = LetterForm.parties(
                draft(Map.of()),
                form(
                        "registrant",
                        "representative",
                        "handlerName",
                        "王小明",
                        "representative",
                        "李大力",
                        "representativeDocumentNumber",
                        "H123"));

        assertThat(parties.registrant()).isEqualTo("李大力");
        assertThat(parties.registrantNumber()).isEqualTo("H123");
    }

    @Test
    void whatIsWrongStandsAsItWasTypedAndWhatIsMissingIsLeftBlank() {
        LetterParties parties =
                LetterForm.parties(RegistrationDraft.begin(), form("registrant", "handler", "handlerName", " 王 "));

        assertThat(parties).isEqualTo(new LetterParties("", "", "王", ""));
    }

    @Test
    void noPartyIsLongerThanItsField() {
        String endless = "长".repeat(100_000);

        LetterParties parties = LetterForm.parties(
                draft(Map.of()),
                form("registrant", "handler", "handlerName", endless, "handlerDocumentNumber", endless));

        assertThat(parties.registrant()).hasSize(60);
        assertThat(parties.registrantNumber()).hasSize(40);
    }

    @Test
    void aLetterOfAuthorityNamesItsPartiesAndItsTerm() {
        Paper paper = Letter.AUTHORITY.filledIn(new LetterParties("甲公司", "9135", "王小明", "1101"));

        assertThat(paper.blocks()).contains(new Paper.Field("授权单位（全称）", "甲公司"), new Paper.Field("受托人（经办人）", "王小明"));
        assertThat(paper.blocks().toString()).contains("委托期限");
    }

    @Test
    void onlyTheseKindsHaveAForm() {
        assertThat(Letter.ofKind("authority-letter")).contains(Letter.AUTHORITY);
        assertThat(Letter.ofKind("commitment")).contains(Letter.COMMITMENT);
        assertThat(Letter.ofKind("licence")).isEmpty();
    }

    private static RegistrationDraft draft(Map<String, String> people) {
        return RegistrationDraft.begin().withOrganisation(ORGANISATION, true).withTyped(people);
    }

    private static MultivaluedMap<String, String> form(String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.putSingle(fields[i], fields[i + 1]);
        }
        return form;
    }
}
