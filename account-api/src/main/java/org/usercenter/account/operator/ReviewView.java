package org.usercenter.account.operator;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.document.DocumentView;
import org.usercenter.account.enterprise.EnterpriseView;
import org.usercenter.account.me.ParticularsView;

/**
 * One review: what was declared beside the materials.
 *
 * @param enterprise null: a person
 * @param person null: an enterprise
 * @param mobile masked; null: none
 * @param email masked; null: none
 * @param numberOf whose document number an approval has to name as the materials show it: {@code person},
 *     {@code representative} or {@code handler}; null: it names none
 * @param words what the account's holder wrote each time more was asked for
 * @param answer what an operator wrote last; null: nothing
 * @param materials latest first; empty for whoever has not taken it
 * @param mayRead whether the caller may look at the materials
 */
public record ReviewView(
        ReviewRow review,
        String loginName,
        boolean enabled,
        @Nullable EnterpriseView enterprise,
        @Nullable ParticularsView person,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String numberOf,
        List<String> words,
        @Nullable String answer,
        List<DocumentView> materials,
        boolean mayRead) {

    public ReviewView {
        words = List.copyOf(words);
        materials = List.copyOf(materials);
    }
}
