package org.usercenter.auth.business.claim;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B4")
final class IdNumberMapperTest {

    @Test
    void a_document_number_is_told_by_userinfo_only_whatever_an_administrator_sets() {
        IdNumberMapper mapper = new IdNumberMapper();

        assertThat(mapper)
                .isInstanceOf(UserInfoTokenMapper.class)
                .isNotInstanceOfAny(OIDCIDTokenMapper.class, OIDCAccessTokenMapper.class);
        assertThat(mapper.getConfigProperties())
                .extracting(ProviderConfigProperty::getName)
                .isEqualTo(List.of("userinfo.token.claim"));
    }
}
