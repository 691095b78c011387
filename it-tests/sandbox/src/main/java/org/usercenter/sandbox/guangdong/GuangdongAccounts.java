package org.usercenter.sandbox.guangdong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.usercenter.sandbox.control.RecentMap;
import org.usercenter.sandbox.control.Secrets;
import org.usercenter.sandbox.guangdong.GuangdongAccount.Kind;

/** The accounts of the platform: fixed demo ones, and those that were added. */
final class GuangdongAccounts {
    private static final int CAPACITY = 1000;
    /** Completed by the number of the account, so that no two share one. */
    private static final String MOBILE = "139001390%02d";

    private final Map<String, GuangdongAccount> demo = new LinkedHashMap<>();
    private final RecentMap<GuangdongAccount> added = new RecentMap<>(CAPACITY);
    private final Secrets secrets;

    GuangdongAccounts(Secrets secrets) {
        this.secrets = secrets;
        reset();
    }

    /** The account with this uid. */
    synchronized Optional<GuangdongAccount> find(String uid) {
        return Optional.ofNullable(added.getOrDefault(uid, demo.get(uid)));
    }

    /** The account's parent, if it has one. */
    Optional<GuangdongAccount> parent(GuangdongAccount account) {
        return account.parent().isEmpty() ? Optional.empty() : find(account.parent());
    }

    synchronized List<GuangdongAccount> all() {
        Map<String, GuangdongAccount> all = new LinkedHashMap<>(demo);
        all.putAll(added);
        return new ArrayList<>(all.values());
    }

    /**
     * Adds the account; one with the same uid is replaced.
     *
     * @throws IllegalArgumentException when the parent of a sub-account is no corporate account
     */
    synchronized GuangdongAccount put(GuangdongAccount account) {
        if (account.kind() == Kind.SUB
                && parent(account).filter(GuangdongAccount::isCorp).isEmpty()) {
            throw new IllegalArgumentException("parent: uid of a corporate account");
        }
        added.put(account.uid(), account);
        return account;
    }

    String newUid() {
        return "gd-n-" + secrets.next().substring(0, 12);
    }

    synchronized void reset() {
        added.clear();
        demo.clear();
        person("gd-p-zhangwei", "张伟", "110108197909123314", "L2");
        person("gd-p-zhangwei-l1", "张伟", "110108197909123314", "L1");
        person("gd-p-lina", "李娜", "440305198805202424", "L2");
        person("gd-p-l0", "周样本", "440300200111111040", "L0");
        person("gd-p-l1", "孙模拟", "440300197809230039", "L1");
        person("gd-p-l2", "钱演示", "440300199203082026", "L2");
        person("gd-p-l3", "赵测试", "44030019850615001X", "L3");
        person("gd-p-nobody", "吴样例", "440300199001010016", "L3");
        corp("gd-c-shili", "深圳市示例建设有限公司", "91440300MA5TEXT03E", "L2");
        corp("gd-c-shili-l1", "深圳市示例建设有限公司", "91440300MA5TEXT03E", "L1");
        corp("gd-c-l0", "深圳市粤测甲有限公司", "91440300MA5GDTA04F", "L0");
        corp("gd-c-l1", "深圳市粤测乙有限公司", "91440300MA5GDTB00Q", "L1");
        corp("gd-c-l2", "深圳市粤测丙有限公司", "91440300MA5GDTC074", "L2");
        corp("gd-c-l3", "深圳市粤测丁有限公司", "91440300MA5GDTD03D", "L3");
        sub("gd-s-shili", "王示例", "110101198001011232", "L2", "gd-c-shili");
        sub("gd-s-l2", "李演示", "11010519491231002X", "L2", "gd-c-l2");
        sub("gd-s-l1", "李演示", "11010519491231002X", "L1", "gd-c-l1");
    }

    private void person(String uid, String name, String number, String level) {
        demo(Kind.PERSON, uid, name, number, level, "");
    }

    private void corp(String uid, String name, String number, String level) {
        demo(Kind.CORP, uid, name, number, level, "");
    }

    private void sub(String uid, String name, String number, String level, String parent) {
        demo(Kind.SUB, uid, name, number, level, parent);
    }

    private void demo(Kind kind, String uid, String name, String number, String level, String parent) {
        String mobile = MOBILE.formatted(demo.size());
        demo.put(uid, new GuangdongAccount(uid, kind, name, number, level, mobile, uid.replace('-', '_'), parent));
    }
}
