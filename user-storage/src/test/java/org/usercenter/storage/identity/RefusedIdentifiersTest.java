package org.usercenter.storage.identity;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each rule is named when it is broken. */
@Tag("R3")
final class RefusedIdentifiersTest {

    static Stream<Arguments> broken() {
        Consumer<String> uscc = Uscc::parse;
        Consumer<String> code = OrganisationCode::parse;
        Consumer<String> id = ResidentId::parse;
        Consumer<String> mobile = MobileNumber::parse;
        Consumer<String> name = PersonName::parse;
        Consumer<String> login = LoginName::parse;
        Consumer<String> email = EmailAddress::parse;
        return Stream.of(
                arguments("uscc.empty", uscc, " - "),
                arguments("uscc.characters", uscc, "9144O300MA5TEXT03E"),
                arguments("uscc.length", uscc, "91440300MA5TEXT03"),
                arguments("uscc.check-character", uscc, "91440300MA5TEXT03F"),
                arguments("organisation-code.empty", code, ""),
                arguments("organisation-code.characters", code, "D2143569*"),
                arguments("organisation-code.length", code, "D2143569"),
                arguments("organisation-code.check-character", code, "D21435690"),
                arguments("resident-id.empty", id, "\u3000"),
                arguments("resident-id.characters", id, "1101O519491231002X"),
                arguments("resident-id.length", id, "110105491231002"),
                arguments("resident-id.pattern", id, "1101051949123100X2"),
                arguments("resident-id.check-character", id, "110105194912310021"),
                arguments("resident-id.region", id, "010105194912310026"),
                arguments("resident-id.birth-date", id, "11010519900230001X"),
                arguments("resident-id.birth-date", id, "110105210001010015"),
                arguments("mobile.empty", mobile, ""),
                arguments("mobile.characters", mobile, "1380013800a"),
                arguments("mobile.length", mobile, "1380013800"),
                arguments("mobile.length", mobile, "+"),
                arguments("mobile.pattern", mobile, "12800138000"),
                arguments("mobile.region", mobile, "+85261234567"),
                arguments("mobile.region", mobile, "+447911123456"),
                arguments("person-name.empty", name, "  "),
                arguments("person-name.characters", name, "张三1"),
                arguments("person-name.characters", name, "<b>张三</b>"),
                arguments("person-name.length", name, "张"),
                arguments("person-name.length", name, "张".repeat(51)),
                arguments("person-name.pattern", name, "-张三"),
                arguments("email.empty", email, " "),
                arguments("email.length", email, "a@" + "b".repeat(250) + ".cn"),
                arguments("email.pattern", email, "a@b"),
                arguments("email.pattern", email, "a b@example.com"),
                arguments("email.pattern", email, "a@example.com\r\nBcc: c@example.com"),
                arguments("email.pattern", email, "a@-example.com"),
                arguments("login-name.empty", login, ""),
                arguments("login-name.characters", login, "li lei"),
                arguments("login-name.characters", login, "李雷李雷"),
                arguments("login-name.length", login, "lee"),
                arguments("login-name.length", login, "l".repeat(33)),
                arguments("login-name.pattern", login, "1lilei"),
                arguments("login-name.pattern", login, "h12345678"),
                arguments("login-name.pattern", login, "e-1234-5678"),
                arguments("login-name.pattern", login, "usa110101234567"));
    }

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                arguments("resident-id.pattern", DocumentType.RESIDENT_ID, "911156198101010013"),
                arguments("resident-id.empty", DocumentType.RESIDENT_ID, ""),
                arguments("hk-macao-permit.characters", DocumentType.HK_MACAO_PERMIT, "H1234567*"),
                arguments("hk-macao-permit.pattern", DocumentType.HK_MACAO_PERMIT, "C12345678"),
                arguments("taiwan-permit.length", DocumentType.TAIWAN_PERMIT, "1234"),
                arguments("taiwan-permit.pattern", DocumentType.TAIWAN_PERMIT, "1234567"),
                arguments("chinese-passport.pattern", DocumentType.CHINESE_PASSPORT, "EI1234567"),
                arguments(
                        "foreign-permanent-residence.check-character",
                        DocumentType.FOREIGN_PERMANENT_RESIDENCE,
                        "911156198101010014"),
                arguments(
                        "foreign-permanent-residence.pattern",
                        DocumentType.FOREIGN_PERMANENT_RESIDENCE,
                        "440300199001010016"),
                arguments("other.length", DocumentType.OTHER, "A".repeat(21)),
                arguments("other.empty", DocumentType.OTHER, "()"),
                arguments("other.pattern", DocumentType.OTHER, "440300199001010016"),
                arguments("other.pattern", DocumentType.OTHER, " 1101 0519 4912 3100 2x"),
                arguments("other.pattern", DocumentType.OTHER, "440300199001010017"),
                arguments("other.pattern", DocumentType.OTHER, "810000199001010019"),
                arguments("other.pattern", DocumentType.OTHER, "911156198101010013"),
                arguments("other.pattern", DocumentType.OTHER, "110105491231002"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("broken")
    void theBrokenRuleIsNamed(String key, Consumer<String> parser, String raw) {
        InvalidIdentifierException refused =
                catchThrowableOfType(InvalidIdentifierException.class, () -> parser.accept(raw));

        assertThat(refused.messageKey()).isEqualTo("uc.identifier." + key);
        assertThat(refused.rule()).isEqualTo(rule(key));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenDocuments")
    void theBrokenRuleOfADocumentIsNamedUnderItsType(String key, DocumentType type, String raw) {
        InvalidIdentifierException refused =
                catchThrowableOfType(InvalidIdentifierException.class, () -> IdentityDocument.parse(type, raw));

        assertThat(refused.messageKey()).isEqualTo("uc.identifier." + key);
    }

    @Test
    void aMissingFieldCountsAsEmpty() {
        InvalidIdentifierException refused =
                catchThrowableOfType(InvalidIdentifierException.class, () -> ResidentId.parse(null));

        assertThat(refused.rule()).isEqualTo(Rule.EMPTY);
    }

    private static Rule rule(String key) {
        return Rule.valueOf(
                key.substring(key.indexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
