package org.usercenter.sandbox.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The market regulator's register of made-up enterprises, one for every registration state. */
public final class Enterprises {
    private static final int CAPACITY = 1_000;
    private static final int ORGANISATIONS = 100_000_000;

    private static final List<Enterprise> MADE_UP = List.of(
            Enterprise.company("深圳市示例建设有限公司", "91440300MA5TEXT03E"),
            new Enterprise("深圳市新程试验科技有限公司", "91440300MA5DEM012D", "有限责任公司（自然人独资）", "王示例", "1"),
            new Enterprise("深圳市福田区样例便利店", "92440300MA5DEM0392", "个体工商户", "李演示", "1"),
            new Enterprise("深圳市样例果蔬农民专业合作社", "93440300MA5DEM047R", "农民专业合作社", "赵测试", "1"),
            new Enterprise("深圳市停业示例贸易有限公司", "91440300MA5DEM055T", "有限责任公司", "孙模拟", "2"),
            new Enterprise("深圳市注销示例商贸有限公司", "91440300MA5DEM063M", "有限责任公司", "周样本", "3"),
            new Enterprise("深圳市迁出示例物流有限公司", "91440300MA5DEM071G", "有限责任公司", "钱演示", "4"));

    private final Map<String, Enterprise> byUscc = new LinkedHashMap<>();

    public Enterprises() {
        reset();
    }

    public synchronized Optional<Enterprise> find(String uscc) {
        return Optional.ofNullable(byUscc.get(uscc));
    }

    public synchronized List<Enterprise> all() {
        return new ArrayList<>(byUscc.values());
    }

    /** The one that is chosen when nothing is said. */
    public Enterprise first() {
        return MADE_UP.get(0);
    }

    /**
     * Adds an enterprise; one with the same code is replaced.
     *
     * @throws IllegalArgumentException when the register is full
     */
    public synchronized void add(Enterprise enterprise) {
        if (byUscc.size() >= CAPACITY && !byUscc.containsKey(enterprise.uscc())) {
            throw new IllegalArgumentException("At most " + CAPACITY + " enterprises");
        }
        byUscc.put(enterprise.uscc(), enterprise);
    }

    /** A code that fits no other enterprise so far. */
    public synchronized String freeUscc(RandomGenerator random) {
        String uscc;
        do {
            uscc = Usccs.complete("91440300", "%08d".formatted(random.nextInt(ORGANISATIONS)));
        } while (byUscc.containsKey(uscc));
        return uscc;
    }

    public synchronized void reset() {
        byUscc.clear();
        MADE_UP.forEach(e -> byUscc.put(e.uscc(), e));
    }
}
