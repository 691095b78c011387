package org.usercenter.sandbox.authority;

/** A made-up person in the authority's table. */
public record FakePerson(String name, String id) {
    public FakePerson {
        if (name.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A person needs a name and an id");
        }
    }
}
