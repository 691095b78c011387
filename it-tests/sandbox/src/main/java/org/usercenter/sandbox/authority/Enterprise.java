package org.usercenter.sandbox.authority;

/**
 * A made-up enterprise in the market regulator's register.
 *
 * @param uscc unified social credit code (统一社会信用代码), 18 characters
 * @param type kind of enterprise in Chinese, as the register writes it
 * @param legalRep name of the legal representative
 * @param regState registration state: 1 in business (存续), 2 revoked (吊销), 3 cancelled (注销), 4 moved out (迁出),
 *     5 suspended (歇业)
 */
public record Enterprise(String name, String uscc, String type, String legalRep, String regState) {
    public Enterprise {
        if (name.isBlank() || name.length() > 64 || uscc.length() != 18) {
            throw new IllegalArgumentException("name: 1 to 64 characters, uscc: 18 characters");
        }
        if (!regState.matches("[1-5]")) {
            throw new IllegalArgumentException("regState: 1 to 5");
        }
    }

    /** An ordinary company in business. */
    public static Enterprise company(String name, String uscc) {
        return new Enterprise(name, uscc, "有限责任公司", "张伟", "1");
    }
}
