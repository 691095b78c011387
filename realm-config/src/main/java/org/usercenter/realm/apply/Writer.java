package org.usercenter.realm.apply;

import java.util.List;

import org.usercenter.realm.apply.Plan.Field;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Carries out changes of parts of some kinds. */
interface Writer {

    void add(Part part, ObjectNode wanted);

    /** Changes these fields and no other. */
    void change(Part part, ObjectNode wanted, List<Field> fields);

    /**
     * Takes a part away.
     *
     * @throws IllegalStateException when parts of its kind are never taken away
     */
    default void remove(Part part) {
        throw new IllegalStateException(part + " is not taken away");
    }

    /** Sets fields in an object as the server gave it. */
    static void set(ObjectNode object, List<Field> fields) {
        fields.forEach(field -> Fields.set(object, field.name(), field.to()));
    }
}
