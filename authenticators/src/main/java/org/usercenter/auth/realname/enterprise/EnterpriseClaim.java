package org.usercenter.auth.realname.enterprise;

import java.util.List;

import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

/** What somebody says of an enterprise: the four elements (四要素). */
public record EnterpriseClaim(
        Uscc uscc, EnterpriseName name, PersonName representative, IdentityDocument representativeDocument) {

    /** Code of the department that registers companies, sole traders and cooperatives (GB 32100-2015, table 1). */
    private static final String MARKET_REGULATOR = "9";

    /** Residence permits of people from Hong Kong, Macao and Taiwan: the form of a resident ID, but other records. */
    private static final List<String> PERMIT_PREFIXES = List.of("810000", "820000", "830000");

    /** Whether the register of the market regulator, which the authorities look into, can know it. */
    public boolean covered() {
        return uscc.value().startsWith(MARKET_REGULATOR)
                && representativeDocument.resident().filter(id -> !id.foreign()).isPresent()
                && PERMIT_PREFIXES.stream().noneMatch(representativeDocument.number()::startsWith);
    }

    /** All four in one text, which tells one claim from another. */
    public String subject() {
        return String.join(
                "|", uscc.value(), name.value(), representative.value(), representativeDocument.indexValue());
    }

    /** The code alone, which is public. */
    @Override
    public String toString() {
        return "EnterpriseClaim[" + uscc.value() + "]";
    }
}
