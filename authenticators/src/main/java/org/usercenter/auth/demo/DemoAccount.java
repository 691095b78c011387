package org.usercenter.auth.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One account of the demo, as in {@code accounts.json}: a natural person, an enterprise's main account, or a member.
 *
 * @param name of the person, or of the enterprise
 * @param idNumber resident ID number, made up; null: no natural person's account
 * @param mobile null: none
 * @param level real-name level, 1 to 3
 * @param lapsed way by which a natural person had reached level 3 until yesterday; null: he had not
 * @param enterprise null: no main account
 * @param memberOf enterprises, which stand before in the file
 * @param business opened business roles, by client id
 */
record DemoAccount(
        String loginName,
        String password,
        String name,
        @Nullable String idNumber,
        @Nullable String mobile,
        int level,
        @Nullable String lapsed,
        @Nullable DemoEnterprise enterprise,
        List<DemoMembership> memberOf,
        Map<String, List<String>> business) {

    @SuppressWarnings("ConstantValue") // what is not in the file is null
    DemoAccount {
        memberOf = memberOf == null ? List.of() : memberOf;
        business = business == null ? Map.of() : business;
    }

    /** An enterprise whose main account the account is; the account's name is its name. */
    record DemoEnterprise(String uscc, String representative, List<DemoDepartment> departments) {

        @SuppressWarnings("ConstantValue") // what is not in the file is null
        DemoEnterprise {
            departments = departments == null ? List.of() : departments;
        }
    }

    /**
     * A department, or a branch.
     *
     * @param departments below it
     */
    record DemoDepartment(
            String name,
            boolean branch,
            @Nullable String manager,
            @Nullable String contact,
            @Nullable String notes,
            List<DemoDepartment> departments) {

        @SuppressWarnings("ConstantValue") // what is not in the file is null
        DemoDepartment {
            departments = departments == null ? List.of() : departments;
        }
    }

    /**
     * That the account belongs to an enterprise.
     *
     * @param role {@code internal} or {@code invited}
     * @param departments each as names from the top, with slashes between
     * @param business business roles there, by client id
     */
    record DemoMembership(String uscc, String role, List<String> departments, Map<String, List<String>> business) {

        @SuppressWarnings("ConstantValue") // what is not in the file is null
        DemoMembership {
            departments = departments == null ? List.of() : departments;
            business = business == null ? Map.of() : business;
        }
    }
}
