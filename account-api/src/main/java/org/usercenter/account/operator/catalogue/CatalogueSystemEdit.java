package org.usercenter.account.operator.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.CatalogueAttributes;
import org.usercenter.storage.business.SystemIcon;

/**
 * What the catalogue says of a business system; each part absent: as it is when the attribute is.
 *
 * @param entryUrl http or https
 * @param icon code of one of the pictures
 * @param order whole number
 * @param accountTypes {@code enterprise}, {@code member}, {@code person}; empty: all
 */
public record CatalogueSystemEdit(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String category,
        @Nullable String entryUrl,
        @Nullable String icon,
        @Nullable String order,
        @Nullable List<String> accountTypes) {

    private static final Set<String> ICONS =
            Arrays.stream(SystemIcon.values()).map(SystemIcon::code).collect(Collectors.toUnmodifiableSet());

    static CatalogueSystemEdit of(ClientModel client) {
        return new CatalogueSystemEdit(
                client.getAttribute(CatalogueAttributes.NAME_ZH),
                client.getAttribute(CatalogueAttributes.NAME_EN),
                client.getAttribute(CatalogueAttributes.CATEGORY),
                client.getAttribute(CatalogueAttributes.ENTRY_URL),
                client.getAttribute(CatalogueAttributes.ICON),
                client.getAttribute(CatalogueAttributes.ORDER),
                CatalogueText.words(client.getAttribute(CatalogueAttributes.ACCOUNT_TYPES)));
    }

    /**
     * As attributes; null: absent.
     *
     * @throws org.usercenter.account.problem.Refusal when something has another form
     */
    Map<String, @Nullable String> attributes() {
        CatalogueText text = new CatalogueText();
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        attributes.put(CatalogueAttributes.NAME_ZH, text.line("nameZh", nameZh));
        attributes.put(CatalogueAttributes.NAME_EN, text.line("nameEn", nameEn));
        attributes.put(CatalogueAttributes.CATEGORY, text.line("category", category));
        attributes.put(CatalogueAttributes.ENTRY_URL, text.address("entryUrl", entryUrl));
        attributes.put(CatalogueAttributes.ICON, text.one("icon", icon, ICONS));
        attributes.put(CatalogueAttributes.ORDER, text.number("order", order));
        attributes.put(
                CatalogueAttributes.ACCOUNT_TYPES,
                text.codes("accountTypes", accountTypes, code -> AccountType.ofCode(code)
                        .isPresent()));
        text.requireRight();
        return attributes;
    }
}
