package org.usercenter.example.spring;

import java.util.List;
import java.util.Map;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the system shows. */
@RestController
public class Pages {

    /** Who is logged in, and what he may. */
    @GetMapping("/")
    Map<String, Object> who(@AuthenticationPrincipal OidcUser user, Authentication authentication) {
        return Map.of("claims", user.getClaims(), "authorities", authorities(authentication));
    }

    /** For bidders only. */
    @GetMapping("/bids")
    Map<String, Object> bids(@AuthenticationPrincipal OidcUser user) {
        return Map.of("bidder", user.getSubject());
    }

    /** The same for programs. */
    @GetMapping("/api/bids")
    Map<String, Object> bidsOf(@AuthenticationPrincipal Jwt token, Authentication authentication) {
        return Map.of("bidder", token.getSubject(), "authorities", authorities(authentication));
    }

    private static List<String> authorities(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .sorted()
                .toList();
    }
}
