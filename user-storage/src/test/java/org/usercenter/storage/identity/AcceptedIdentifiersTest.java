package org.usercenter.storage.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("R3")
final class AcceptedIdentifiersTest {

    private static final Set<MobileRegion> ALL = EnumSet.allOf(MobileRegion.class);

    @Nested
    class ResidentIds {

        @Test
        void fullWidthDigitsOfAnInputMethodAreUnderstood() {
            assertThat(ResidentId.parse("１１０１０５１９４９１２３１００２ｘ").value()).isEqualTo("11010519491231002X");
        }

        @Test
        void aBirthDateOfTodayIsTakenAndOneOfTomorrowIsNot() {
            // 440300199001010016: born on 1 January 1990.
            assertThat(ResidentId.parse("440300199001010016", chinaAt("1990-01-01T00:00:00Z")))
                    .isEqualTo(ResidentId.parse("440300199001010016"));

            assertThatExceptionOfType(InvalidIdentifierException.class)
                    .isThrownBy(() -> ResidentId.parse("440300199001010016", chinaAt("1989-12-31T00:00:00Z")))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.BIRTH_DATE));
        }

        @Test
        void theMaskHidesTheBirthDate() {
            assertThat(ResidentId.parse("440300199001010016")).hasToString("440***********0016");
        }

        private static Clock chinaAt(String instant) {
            return Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai"));
        }
    }

    @Nested
    class Mobiles {

        @ParameterizedTest
        @CsvSource({
            "+86 138 0013 8000, MAINLAND, +8613800138000, 13800138000",
            "8613800138000, MAINLAND, +8613800138000, 13800138000",
            "(+852) 6123-4567, HONG_KONG, +85261234567, +85261234567",
            "0085366123456, MACAO, +85366123456, +85366123456",
            "+886 912 345 678, TAIWAN, +886912345678, +886912345678",
            "+886 (0)912 345 678, TAIWAN, +886912345678, +886912345678",
            "0912-345-678, TAIWAN, +886912345678, +886912345678",
        })
        void aNumberIsUnderstoodInItsUsualSpellings(String raw, MobileRegion region, String e164, String value) {
            MobileNumber number = MobileNumber.parse(raw, ALL);

            assertThat(number.region()).isEqualTo(region);
            assertThat(number.e164()).isEqualTo(e164);
            assertThat(number.value()).isEqualTo(value);
        }

        @Test
        void theMaskKeepsThreeAndFourDigits() {
            assertThat(MobileNumber.parse("13800138000")).hasToString("138****8000");
        }

        @Test
        void theMaskOfANumberFromOutsideTheMainlandKeepsItsCountry() {
            assertThat(MobileNumber.parse("+85261234567", ALL)).hasToString("+852 61****67");
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource({
            "'  张 三 ', 张三",
            "阿依古丽•买买提, 阿依古丽·买买提",
            "阿依古丽 ・ 买买提, 阿依古丽·买买提",
            "'John   SMITH', John SMITH",
            "ＪＯＨＮ　ＳＭＩＴＨ, JOHN SMITH",
            "'O''Brien-Jones Jr.', 'O''Brien-Jones Jr.'",
            "𠮷野家, 𠮷野家",
            "Nguyễn Văn, Nguyễn Văn",
        })
        void aNameIsKeptInOneSpelling(String raw, String value) {
            assertThat(PersonName.parse(raw).value()).isEqualTo(value);
        }

        @Test
        void theMaskKeepsTheFirstCharacterOnly() {
            assertThat(PersonName.parse("𠮷野家")).hasToString("𠮷**");
        }
    }

    @Nested
    class LoginNames {

        @ParameterizedTest
        @ValueSource(strings = {"lilei", "li.lei_2-x", "d2143569x", "abcd1234", "hm1234567"})
        void anOrdinaryNameIsTaken(String name) {
            assertThat(LoginName.parse(name).value()).isEqualTo(name);
        }

        @Test
        void capitalsAreMadeSmall() {
            assertThat(LoginName.parse(" LiLei ").value()).isEqualTo("lilei");
        }

        @ParameterizedTest
        @CsvSource({"lilei, l***", "hanmeimei, ha***i"})
        void theMaskDoesNotTellTheLength(String name, String masked) {
            assertThat(LoginName.parse(name)).hasToString(masked);
        }
    }

    @Nested
    class Documents {

        @ParameterizedTest
        @CsvSource({
            "RESIDENT_ID, 440300199001010016, 440300199001010016",
            "RESIDENT_ID, 810000199001010019, 810000199001010019",
            "HK_MACAO_PERMIT, h12345678, H12345678",
            "HK_MACAO_PERMIT, M1234567801, M1234567801",
            "TAIWAN_PERMIT, 12345678, 12345678",
            "TAIWAN_PERMIT, 0012345678(a), 0012345678A",
            "CHINESE_PASSPORT, e12345678, E12345678",
            "CHINESE_PASSPORT, EA1234567, EA1234567",
            "CHINESE_PASSPORT, 141234567, 141234567",
            "FOREIGN_PERMANENT_RESIDENCE, 911156198101010013, 911156198101010013",
            "FOREIGN_PERMANENT_RESIDENCE, usa110101234567, USA110101234567",
            "OTHER, P-1234 5678, P12345678",
            "OTHER, 110105491331002, 110105491331002",
            "OTHER, 990105491231002, 990105491231002",
        })
        void everyTypeTakesItsNumbers(DocumentType type, String raw, String number) {
            assertThat(IdentityDocument.parse(type, raw).number()).isEqualTo(number);
        }

        @Test
        void aStoredResidentsNumberIsOneIndexValueWhateverTypeWasChosenOnce() {
            String number = "440300199001010016";

            assertThat(new IdentityDocument(DocumentType.OTHER, number).indexValue())
                    .isEqualTo(IdentityDocument.parse(DocumentType.RESIDENT_ID, number)
                            .indexValue())
                    .isEqualTo(number);
        }

        @Test
        void equalNumbersOfDifferentTypesHaveDifferentIndexValues() {
            assertThat(IdentityDocument.parse(DocumentType.TAIWAN_PERMIT, "12345678")
                            .indexValue())
                    .isNotEqualTo(IdentityDocument.parse(DocumentType.OTHER, "12345678")
                            .indexValue());
        }

        @ParameterizedTest
        @CsvSource({
            "44030019900101001６, RESIDENT_ID",
            "911156198101010013, FOREIGN_PERMANENT_RESIDENCE",
            "H12345678, HK_MACAO_PERMIT;OTHER",
            "12345678, TAIWAN_PERMIT;OTHER",
            "E12345678, CHINESE_PASSPORT;OTHER",
            "USA110101234567, FOREIGN_PERMANENT_RESIDENCE;OTHER",
            "X12345678, OTHER",
            "440300199001010017, ''",
            "110105491231002, ''",
            "li.lei, ''",
        })
        void whatWasTypedIsRecognised(String raw, String types) {
            assertThat(String.join(
                            ";",
                            IdentityDocument.recognise(raw).stream()
                                    .map(d -> d.type().name())
                                    .toList()))
                    .isEqualTo(types);
        }

        @ParameterizedTest
        @EnumSource(DocumentType.class)
        void aTypeIsFoundByItsCode(DocumentType type) {
            assertThat(DocumentType.ofCode(type.code())).contains(type);
        }

        @Test
        void theMaskOfAPassportKeepsItsFirstLetter() {
            assertThat(IdentityDocument.parse(DocumentType.CHINESE_PASSPORT, "E12345678"))
                    .hasToString("chinese-passport E******78");
        }
    }
}
