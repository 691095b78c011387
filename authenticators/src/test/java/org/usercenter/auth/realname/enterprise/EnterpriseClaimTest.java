package org.usercenter.auth.realname.enterprise;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R2")
class EnterpriseClaimTest {

    @ParameterizedTest(name = "{0} with {1} {2}: {3}")
    @CsvSource({
        "91440300MA5TEXT03E, resident-id, 11010519491231002X, true",
        "92440300MA5DEM0392, resident-id, 11010519491231002X, true",
        "91440300MA5TEXT03E, resident-id, 810000199001010019, false",
        "91440300MA5TEXT03E, chinese-passport, E12345678, false"
    })
    void onlyWhatTheMarketRegulatorKnowsOfResidentsIsCovered(String uscc, String type, String number, boolean covered) {
        EnterpriseClaim claim = new EnterpriseClaim(
                Uscc.parse(uscc),
                EnterpriseName.parse("深圳市示例建设有限公司"),
                PersonName.parse("张伟"),
                IdentityDocument.parse(DocumentType.ofCode(type).orElseThrow(), number));

        assertThat(claim.covered()).isEqualTo(covered);
    }
}
