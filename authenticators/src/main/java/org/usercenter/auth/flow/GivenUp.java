package org.usercenter.auth.flow;

/** What an account's owner is about to give up of what he can log in with. */
public sealed interface GivenUp {

    /** A certificate, by the id of its binding. */
    record Certificate(String bindingId) implements GivenUp {}

    /** The mobile that codes are sent to. */
    record Mobile() implements GivenUp {}

    /** The identity of a platform, by the alias of the identity provider. */
    record Link(String alias) implements GivenUp {}
}
