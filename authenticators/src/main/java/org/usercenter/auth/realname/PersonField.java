package org.usercenter.auth.realname;

/** An element of a person that an authority can compare. */
public enum PersonField {
    NAME,
    DOCUMENT_NUMBER
}
