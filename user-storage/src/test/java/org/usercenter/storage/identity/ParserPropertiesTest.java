package org.usercenter.storage.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("R3")
final class ParserPropertiesTest {

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    /** A type with its mask, as {@code {value, masked, toString}}. */
    private record Parsed(String value, String masked, String text) {}

    private static final List<Function<String, Parsed>> PARSERS = List.of(
            raw -> {
                Uscc v = Uscc.parse(raw);
                return new Parsed(v.value(), v.masked(), v.toString());
            },
            raw -> {
                OrganisationCode v = OrganisationCode.parse(raw);
                return new Parsed(v.value(), v.masked(), v.toString());
            },
            raw -> {
                ResidentId v = ResidentId.parse(raw);
                return new Parsed(v.value(), v.masked(), v.toString());
            },
            raw -> {
                MobileNumber v = MobileNumber.parse(raw, EnumSet.allOf(MobileRegion.class));
                return new Parsed(v.value(), v.masked(), v.toString());
            },
            raw -> {
                PersonName v = PersonName.parse(raw);
                return new Parsed(v.value(), v.masked(), v.toString());
            },
            raw -> {
                LoginName v = LoginName.parse(raw);
                return new Parsed(v.value(), v.masked(), v.toString());
            },
            document(DocumentType.RESIDENT_ID),
            document(DocumentType.HK_MACAO_PERMIT),
            document(DocumentType.TAIWAN_PERMIT),
            document(DocumentType.CHINESE_PASSPORT),
            document(DocumentType.FOREIGN_PERMANENT_RESIDENCE),
            document(DocumentType.OTHER));

    private static Function<String, Parsed> document(DocumentType type) {
        return raw -> {
            IdentityDocument v = IdentityDocument.parse(type, raw);
            return new Parsed(v.number(), v.masked(), v.toString());
        };
    }

    @Property(tries = 500)
    void anyStringIsEitherParsedOrRefusedAndNothingElseHappens(@ForAll("anything") String raw) {
        for (Function<String, Parsed> parser : PARSERS) {
            parsesOrRefuses(parser, raw);
        }
        assertThat(IdentityDocument.recognise(raw)).doesNotHaveDuplicates();
    }

    @Property(tries = 2000)
    void whatIsParsedStaysTheSameWhenParsedAgainAndIsMasked(@ForAll("likely") String raw) {
        for (Function<String, Parsed> parser : PARSERS) {
            Parsed once;
            try {
                once = parser.apply(raw);
            } catch (InvalidIdentifierException e) {
                continue;
            }
            assertThat(parser.apply(once.value())).isEqualTo(once);
            assertThat(once.masked()).contains("*").doesNotContain(once.value());
            assertThat(once.text()).doesNotContain(once.value());
        }
    }

    @Property
    void anySpellingOfAUsccIsTheSameUscc(
            @ForAll("usccs") String value, @ForAll("spelling") Function<String, String> s) {
        assertThat(Uscc.parse(s.apply(value))).isEqualTo(Uscc.parse(value));
    }

    @Property
    void anySpellingOfAResidentIdIsTheSameResidentId(
            @ForAll("residentIds") String value, @ForAll("spelling") Function<String, String> s) {
        assertThat(ResidentId.parse(s.apply(value))).isEqualTo(ResidentId.parse(value));
    }

    @Property
    void anySpellingOfAMobileIsTheSameMobile(
            @ForAll("mobiles") String value, @ForAll("spelling") Function<String, String> s) {
        assertThat(MobileNumber.parse(s.apply(value)).value()).isEqualTo(value);
        assertThat(MobileNumber.parse("+86" + s.apply(value)).value()).isEqualTo(value);
    }

    @Property
    void oneWrongCharacterInAUsccIsFound(
            @ForAll("usccs") String value, @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(max = 30) int by) {
        isFound(value, at, USCC_ALPHABET.charAt(by), Uscc::parse);
    }

    @Property
    void oneWrongCharacterInAnOrganisationCodeIsFound(
            @ForAll("organisationCodes") String value,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(max = 9) int by) {
        // Letters can be 11 or 22 above a digit, which a sum modulo 11 cannot see; among digits all is seen.
        Assume.that(at == 8 || Character.isDigit(value.charAt(at)));
        isFound(value, at, DIGITS.charAt(by), OrganisationCode::parse);
    }

    @Property
    void oneWrongDigitInAResidentIdIsFound(
            @ForAll("residentIds") String value,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(max = 9) int by) {
        isFound(value, at, DIGITS.charAt(by), ResidentId::parse);
    }

    @Property
    void aResidentIdTellsTheBirthDateItWasMadeFrom(@ForAll("birthDates") LocalDate date) {
        assertThat(ResidentId.parse(residentId("440300", date, "001")).birthDate())
                .isEqualTo(date);
    }

    @Property
    void aResidentsNumberIsTakenOnlyUnderTheTypesThatCheckIt(
            @ForAll("residentIds") String value,
            @ForAll("spelling") Function<String, String> s,
            @ForAll DocumentType type) {
        Assume.that(!type.checksResidentForm());

        assertThatExceptionOfType(InvalidIdentifierException.class)
                .isThrownBy(() -> IdentityDocument.parse(type, s.apply(value)));
    }

    @Property(tries = 2000)
    void noNumberOccupiesTheIndexValueOfAnotherType(
            @ForAll("likely") String raw, @ForAll DocumentType type, @ForAll DocumentType other) {
        Assume.that(type != other);

        assertThat(indexValue(type, raw)
                        .filter(value ->
                                indexValue(other, raw).filter(value::equals).isPresent()))
                .isEmpty();
    }

    private static Optional<String> indexValue(DocumentType type, String raw) {
        try {
            return Optional.of(IdentityDocument.parse(type, raw).indexValue());
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    @Property
    void noLoginNameIsADocumentNumber(@ForAll("likely") String raw) {
        boolean number = IdentityDocument.recognise(raw).stream().anyMatch(d -> d.type() != DocumentType.OTHER);
        Assume.that(number);

        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> LoginName.parse(raw));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withCharRange('\ud800', '\uffff').ofMaxLength(20),
                likely());
    }

    @Provide
    Arbitrary<String> likely() {
        Arbitrary<String> exact = Arbitraries.oneOf(
                usccs(),
                organisationCodes(),
                residentIds(),
                mobiles(),
                Arbitraries.of("H", "M").flatMap(p -> digits(8).map(p::concat)),
                Arbitraries.of("E", "G", "DE", "14", "EA")
                        .flatMap(p -> digits(8 - p.length() + 1).map(p::concat)),
                Arbitraries.of("+852", "+853", "+886", "0")
                        .flatMap(p -> digits(9).map(p::concat)),
                digits(8),
                Arbitraries.of("USA", "FRA").flatMap(p -> digits(12).map(p::concat)),
                Arbitraries.strings().withChars("张三李四王五·a '-").ofMinLength(1).ofMaxLength(12),
                Arbitraries.strings().withChars("abcxyz019._-").ofMinLength(3).ofMaxLength(33));
        return Combinators.combine(exact, spelling()).as((value, spelling) -> spelling.apply(value));
    }

    @Provide
    Arbitrary<Function<String, String>> spelling() {
        return Arbitraries.of(
                value -> value,
                value -> "  " + value + "\u3000",
                value -> value.toLowerCase(Locale.ROOT),
                ParserPropertiesTest::fullWidth,
                value -> value.substring(0, 1) + " - " + value.substring(1),
                value -> "\u200b" + value + "\ufeff");
    }

    @Provide
    Arbitrary<String> usccs() {
        return Arbitraries.strings()
                .withChars(USCC_ALPHABET)
                .ofLength(17)
                .map(body -> body + USCC_ALPHABET.charAt((31 - sum(body, USCC_ALPHABET, 3, 31)) % 31));
    }

    @Provide
    Arbitrary<String> organisationCodes() {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        return Arbitraries.strings().withChars(LETTERS_AND_DIGITS).ofLength(8).map(body -> {
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * LETTERS_AND_DIGITS.indexOf(body.charAt(i));
            }
            int check = 11 - sum % 11;
            return body + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
        });
    }

    @Provide
    Arbitrary<String> residentIds() {
        Arbitrary<String> regions = Arbitraries.of("11", "44", "51", "65", "71", "81", "82", "83", "91")
                .flatMap(p -> digits(4).map(p::concat));
        return Combinators.combine(regions, birthDates(), digits(3)).as(ParserPropertiesTest::residentId);
    }

    @Provide
    Arbitrary<LocalDate> birthDates() {
        return Arbitraries.integers().between(0, 45_000).map(days -> LocalDate.of(1900, 1, 1)
                .plusDays(days));
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.strings().withChars("3456789").ofLength(1).flatMap(d -> digits(9)
                .map(rest -> "1" + d + rest));
    }

    private static void parsesOrRefuses(Function<String, Parsed> parser, String raw) {
        try {
            assertThat(parser.apply(raw).value()).isNotEmpty();
        } catch (InvalidIdentifierException e) {
            assertThat(e.messageKey()).startsWith("uc.identifier.");
        }
    }

    private static void isFound(String value, int at, char wrong, Function<String, ?> parser) {
        Assume.that(value.charAt(at) != wrong);
        String mistyped = value.substring(0, at) + wrong + value.substring(at + 1);

        assertThatExceptionOfType(InvalidIdentifierException.class).isThrownBy(() -> parser.apply(mistyped));
    }

    /** MOD 11-2 by the recursion of ISO 7064, so as not to repeat the table under test. */
    private static String residentId(String region, LocalDate date, String sequence) {
        String body = region + date.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
        int p = 0;
        for (int i = 0; i < body.length(); i++) {
            p = (p + (body.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - p) % 11;
        return body + (check == 10 ? "X" : Integer.toString(check));
    }

    private static int sum(String body, String alphabet, int base, int modulus) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + weight * alphabet.indexOf(body.charAt(i))) % modulus;
            weight = weight * base % modulus;
        }
        return sum;
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static String fullWidth(String value) {
        StringBuilder wide = new StringBuilder();
        value.chars().map(c -> c > ' ' && c <= '~' ? c - '!' + 0xFF01 : c).forEach(c -> wide.append((char) c));
        return wide.toString();
    }
}
