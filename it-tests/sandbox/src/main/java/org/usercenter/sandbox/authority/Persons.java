package org.usercenter.sandbox.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The authority's table of made-up persons. */
public final class Persons {
    /** Persons kept; more are refused. */
    static final int CAPACITY = 100_000;

    private static final List<FakePerson> MADE_UP = List.of(
            new FakePerson("张伟", "110108197909123314"),
            new FakePerson("吴样例", "440300199001010016"),
            new FakePerson("李演示", "11010519491231002X"),
            new FakePerson("王示例", "110101198001011232"),
            new FakePerson("陈港居", "810000199001010019"),
            new FakePerson("赵测试", "44030019850615001X"),
            new FakePerson("钱演示", "440300199203082026"),
            new FakePerson("孙模拟", "440300197809230039"),
            new FakePerson("周样本", "440300200111111040"));

    private final Map<String, FakePerson> byId = new LinkedHashMap<>();

    public Persons() {
        reset();
    }

    /** The person with this ID number. */
    public synchronized Optional<FakePerson> find(String id) {
        return Optional.ofNullable(byId.get(normalise(id)));
    }

    public synchronized List<FakePerson> all() {
        return new ArrayList<>(byId.values());
    }

    /** Replaces the whole table. */
    public synchronized void replace(List<FakePerson> persons) {
        byId.clear();
        add(persons);
    }

    /** Adds persons; one with the same ID number is replaced. */
    public synchronized void add(List<FakePerson> persons) {
        if (byId.size() + persons.size() > CAPACITY) {
            throw new IllegalArgumentException("At most " + CAPACITY + " persons");
        }
        persons.forEach(p -> byId.put(normalise(p.id()), p));
    }

    public synchronized void reset() {
        replace(MADE_UP);
    }

    private static String normalise(String id) {
        return id.strip().toUpperCase(Locale.ROOT);
    }
}
