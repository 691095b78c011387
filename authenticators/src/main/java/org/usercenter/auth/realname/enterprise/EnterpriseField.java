package org.usercenter.auth.realname.enterprise;

/** An element of an enterprise that an authority can compare. */
public enum EnterpriseField {
    USCC,
    NAME,
    REPRESENTATIVE,
    REPRESENTATIVE_NUMBER
}
