package org.usercenter.example.spring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets in: people with a session by OpenID Connect, programs with an access token. */
@Configuration(proxyBeanMethods = false)
public class SecuritySettings {

    // guide: spring-login
    @Bean
    SecurityFilterChain people(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
        // The client asks for PKCE, which Spring leaves out where there is a secret.
        var requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var logout = new OidcClientInitiatedLogoutSuccessHandler(clients);
        logout.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/bids/**")
                        .hasRole("bidder")
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
                        .userInfoEndpoint(info -> info.userAuthoritiesMapper(this::businessRoles)))
                .logout(leave -> leave.logoutSuccessHandler(logout))
                .oidcLogout(ended -> ended.backChannel(Customizer.withDefaults()))
                .build();
    }

    private Collection<GrantedAuthority> businessRoles(Collection<? extends GrantedAuthority> given) {
        Set<GrantedAuthority> authorities = new HashSet<>(given);
        for (GrantedAuthority authority : given) {
            if (authority instanceof OidcUserAuthority user) {
                List<String> roles = user.getIdToken().getClaimAsStringList("business_roles");
                (roles == null ? List.<String>of() : roles)
                        .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
            }
        }
        return authorities;
    }
    // guide: end

    // guide: spring-api
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("business_roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().hasRole("bidder"))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
    // guide: end
}
