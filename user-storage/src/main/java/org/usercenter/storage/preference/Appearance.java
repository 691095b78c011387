package org.usercenter.storage.preference;

/** Overall style of the pages (整体风格). The name is that in the database. */
public enum Appearance {
    LIGHT,
    DARK,
    /** As the device has it. */
    SYSTEM
}
