package org.usercenter.storage.business;

/** Who holds business roles. */
public sealed interface Holder {

    /** A natural person for himself. */
    record Person(String userId) implements Holder {}

    /** An enterprise, by the id of its group; its main account acts with all of them. */
    record Enterprise(String groupId) implements Holder {}

    /** Somebody as a member of one enterprise: what he holds for another is apart. */
    record Member(String groupId, String userId) implements Holder {}
}
