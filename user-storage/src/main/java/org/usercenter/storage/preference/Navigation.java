package org.usercenter.storage.preference;

/** Where the pages' navigation stands (导航布局). The name is that in the database. */
public enum Navigation {
    SIDE,
    TOP,
    /** Top for areas, side within one. */
    MIXED
}
