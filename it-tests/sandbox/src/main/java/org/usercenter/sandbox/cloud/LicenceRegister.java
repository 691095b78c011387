package org.usercenter.sandbox.cloud;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.authority.Persons;

/** What the authorities know of an enterprise and its legal representative: the four elements. */
final class LicenceRegister {

    private final Enterprises enterprises;
    private final Persons persons;

    LicenceRegister(Enterprises enterprises, Persons persons) {
        this.enterprises = enterprises;
        this.persons = persons;
    }

    /** One of the four. */
    enum Element {
        CODE,
        NAME,
        REPRESENTATIVE,
        NUMBER
    }

    /** The enterprise with that code or that name; empty: there is no record. */
    Optional<Enterprise> find(String code, String name) {
        return enterprises.find(code).or(() -> enterprises.all().stream()
                .filter(enterprise -> same(enterprise.name(), name))
                .findFirst());
    }

    /** What differs from the record. */
    Set<Element> differ(Enterprise record, String code, String name, String representative, String number) {
        Set<Element> differ = EnumSet.noneOf(Element.class);
        if (!record.uscc().equals(code)) {
            differ.add(Element.CODE);
        }
        if (!same(record.name(), name)) {
            differ.add(Element.NAME);
        }
        if (!record.legalRep().equals(representative)) {
            differ.add(Element.REPRESENTATIVE);
        }
        boolean holds = persons.find(number)
                .filter(person -> person.name().equals(record.legalRep()))
                .isPresent();
        if (!holds) {
            differ.add(Element.NUMBER);
        }
        return differ;
    }

    private static boolean same(String recorded, String declared) {
        return plain(recorded).equals(plain(declared));
    }

    private static String plain(String name) {
        return name.replace('(', '（').replace(')', '）').replace(" ", "");
    }
}
