package org.usercenter.storage.desk;

/** How far a case is. */
public interface CaseState {

    /** Name in the database, in messages and on pages; never changes. At most 16 characters. */
    String code();
}
