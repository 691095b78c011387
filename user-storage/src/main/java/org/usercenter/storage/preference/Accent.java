package org.usercenter.storage.preference;

/** Colour of buttons and links (主题色). The name is that in the database. */
public enum Accent {
    BLUE,
    TEAL,
    GREEN,
    PURPLE,
    RED,
    ORANGE
}
