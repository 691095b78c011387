package org.usercenter.storage.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Kinds of identity documents that a natural person can register with. */
public enum DocumentType {
    /** Resident ID card (居民身份证), and the residence permit for people from Hong Kong, Macao and Taiwan. */
    RESIDENT_ID("\\d{17}[\\dX]"),
    /** Mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证), with or without issue count. */
    HK_MACAO_PERMIT("[HM]\\d{8}(\\d{2})?"),
    /** Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证), new and old form. */
    TAIWAN_PERMIT("\\d{8}|\\d{10}[A-Z]?"),
    /** Passport of the People's Republic of China. */
    CHINESE_PASSPORT("E[0-9A-HJ-NP-Z]\\d{7}|[DSP]E?\\d{7,8}|G\\d{8}|1[45]\\d{7}"),
    /** Foreign permanent residence card (外国人永久居留身份证), 2023 form (18 digits) and 2017 form. */
    FOREIGN_PERMANENT_RESIDENCE("\\d{17}[\\dX]|[A-Z]{3}\\d{12}"),
    /** Any other, such as a foreign passport. */
    OTHER("[A-Z0-9]{5,20}");

    private final Pattern pattern;

    DocumentType(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** For forms and message keys, for example {@code hk-macao-permit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type with this {@link #code}; empty for anything else. */
    public static Optional<DocumentType> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /** Whether numbers in the form of a resident's are checked as such, with their check character. */
    boolean checksResidentForm() {
        return this == RESIDENT_ID || this == FOREIGN_PERMANENT_RESIDENCE;
    }

    boolean fits(String number) {
        return pattern.matcher(number).matches();
    }
}
