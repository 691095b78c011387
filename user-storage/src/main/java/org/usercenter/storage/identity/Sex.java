package org.usercenter.storage.identity;

/** As the resident ID number tells it. */
public enum Sex {
    FEMALE,
    MALE
}
