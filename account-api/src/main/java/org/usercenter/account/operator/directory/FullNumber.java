package org.usercenter.account.operator.directory;

/** A full number, told once. */
public record FullNumber(String name, String documentType, String number) {

    /** Without the number. */
    @Override
    public String toString() {
        return "FullNumber[" + documentType + "]";
    }
}
