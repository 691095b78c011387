package org.usercenter.account.operator.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RoleModel;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.CatalogueAttributes;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.business.Particular;

/**
 * What the catalogue says of a client role; each part absent: as it is when the attribute is.
 *
 * @param activatable {@code true}: has to be opened and can be; {@code closed}: it no longer can; absent: an ordinary role
 * @param accountTypes {@code enterprise}, {@code member}, {@code person}; empty: all
 * @param level real-name level that is needed, 1 to 3
 * @param ways accepted ways of login; empty: all
 * @param particulars what has to be declared
 */
public record CatalogueRoleEdit(
        @Nullable String activatable,
        @Nullable List<String> accountTypes,
        @Nullable String level,
        @Nullable List<String> ways,
        @Nullable List<String> particulars,
        @Nullable String descriptionZh,
        @Nullable String descriptionEn) {

    private static final Set<String> ACTIVATABLE = Set.of("true", "closed");
    private static final Set<String> LEVELS = Set.of("1", "2", "3");

    static CatalogueRoleEdit of(RoleModel role) {
        return new CatalogueRoleEdit(
                role.getFirstAttribute(CatalogueAttributes.ACTIVATABLE),
                CatalogueText.words(joined(role, CatalogueAttributes.ACCOUNT_TYPES)),
                role.getFirstAttribute(CatalogueAttributes.LEVEL),
                CatalogueText.words(joined(role, CatalogueAttributes.WAYS)),
                CatalogueText.words(joined(role, CatalogueAttributes.PARTICULARS)),
                role.getFirstAttribute(CatalogueAttributes.DESCRIPTION_ZH),
                role.getFirstAttribute(CatalogueAttributes.DESCRIPTION_EN));
    }

    private static String joined(RoleModel role, String name) {
        return String.join(",", role.getAttributeStream(name).toList());
    }

    /**
     * As attributes; null: absent.
     *
     * @throws org.usercenter.account.problem.Refusal when something has another form
     */
    Map<String, @Nullable String> attributes() {
        CatalogueText text = new CatalogueText();
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        attributes.put(CatalogueAttributes.ACTIVATABLE, text.one("activatable", activatable, ACTIVATABLE));
        attributes.put(
                CatalogueAttributes.ACCOUNT_TYPES,
                text.codes("accountTypes", accountTypes, code -> AccountType.ofCode(code)
                        .isPresent()));
        attributes.put(CatalogueAttributes.LEVEL, text.one("level", level, LEVELS));
        attributes.put(CatalogueAttributes.WAYS, text.codes("ways", ways, code -> LoginWay.of(code)
                .isPresent()));
        attributes.put(
                CatalogueAttributes.PARTICULARS, text.codes("particulars", particulars, code -> Particular.ofCode(code)
                        .isPresent()));
        attributes.put(CatalogueAttributes.DESCRIPTION_ZH, text.line("descriptionZh", descriptionZh));
        attributes.put(CatalogueAttributes.DESCRIPTION_EN, text.line("descriptionEn", descriptionEn));
        text.requireRight();
        return attributes;
    }
}
