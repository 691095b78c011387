package org.usercenter.storage.business;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.document.DocumentKind;

/**
 * What a business role can ask its holder for beyond the basic particulars (办理业务的特殊要求): a text, or a document that is
 * uploaded.
 */
public enum Particular {
    /** Bank of the settlement account (结算账户开户行). */
    SETTLEMENT_BANK("settlement-bank", "[^\\p{Cntrl}<>]{2,100}"),
    /** Number of the settlement account (结算账户账号). */
    SETTLEMENT_ACCOUNT("settlement-account", "\\d{8,32}"),
    /** Number of the qualification certificate (资质证书编号). */
    QUALIFICATION_NUMBER("qualification-number", "[\\p{L}\\p{N}()（）〔〕/-]{4,60}"),
    /** The qualification certificate (资质证书). */
    QUALIFICATION_CERTIFICATE("qualification-certificate", DocumentKind.QUALIFICATION);

    /** Last characters of a number. */
    private static final int SHOWN = 4;

    /** However many there are. */
    private static final String HIDDEN = "****";

    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000]+");

    private final String code;
    private final @Nullable Pattern form;
    private final @Nullable DocumentKind document;

    Particular(String code, String form) {
        this.code = code;
        this.form = Pattern.compile(form);
        this.document = null;
    }

    Particular(String code, DocumentKind document) {
        this.code = code;
        this.form = null;
        this.document = document;
    }

    /** Name in attributes, in the database and on pages; never changes. At most 32 characters. */
    public String code() {
        return code;
    }

    /** The document that it is; empty: a text. */
    public Optional<DocumentKind> document() {
        return Optional.ofNullable(document);
    }

    /** What was typed, without what people add to read it; empty when it is of another form, or no text is asked for. */
    public Optional<String> parse(@Nullable String typed) {
        if (typed == null || form == null) {
            return Optional.empty();
        }
        String text = this == SETTLEMENT_BANK
                ? GAPS.matcher(typed.strip()).replaceAll(" ")
                : GAPS.matcher(typed).replaceAll("");
        if (this == SETTLEMENT_ACCOUNT) {
            text = text.replace("-", "");
        }
        return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /**
     * For its holder to know it by: of numbers only the end.
     *
     * @param value as it was declared; of a document nothing is shown
     */
    public String masked(String value) {
        if (document != null) {
            return "";
        }
        int hidden = this == SETTLEMENT_BANK ? 0 : Math.max(value.length() - SHOWN, value.length() / 2);
        return HIDDEN.substring(0, Math.min(hidden, HIDDEN.length())) + value.substring(hidden);
    }

    /** Empty when there is none. */
    public static Optional<Particular> ofCode(String code) {
        return Arrays.stream(values())
                .filter(particular -> particular.code.equals(code))
                .findFirst();
    }
}
