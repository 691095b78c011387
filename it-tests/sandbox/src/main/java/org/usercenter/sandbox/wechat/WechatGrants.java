package org.usercenter.sandbox.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.control.RecentMap;
import org.usercenter.sandbox.control.Secrets;

/** Codes and tokens in circulation. */
final class WechatGrants {
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration ACCESS_LIFE = Duration.ofHours(2);
    static final Duration REFRESH_LIFE = Duration.ofDays(30);
    private static final int CAPACITY = 2000;

    private final Clock clock;
    private final Secrets secrets;
    private final RecentMap<Grant> codes = new RecentMap<>(CAPACITY);
    private final RecentMap<Boolean> usedCodes = new RecentMap<>(CAPACITY);
    private final RecentMap<Grant> accessTokens = new RecentMap<>(CAPACITY);
    private final RecentMap<Grant> refreshTokens = new RecentMap<>(CAPACITY);

    WechatGrants(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    private record Grant(String user, Instant end) {}

    /** A code for this user, good once and for {@link #CODE_LIFE}. */
    synchronized String code(String user) {
        return issue(codes, user, CODE_LIFE);
    }

    synchronized String accessToken(String user) {
        return issue(accessTokens, user, ACCESS_LIFE);
    }

    synchronized String refreshToken(String user) {
        return issue(refreshTokens, user, REFRESH_LIFE);
    }

    private String issue(RecentMap<Grant> where, String user, Duration life) {
        String secret = secrets.next();
        where.put(secret, new Grant(user, clock.instant().plus(life)));
        return secret;
    }

    /** The user of the code, which is used up by that. */
    synchronized String redeem(String code) throws WechatErrorException {
        Grant grant = codes.remove(code);
        if (grant == null) {
            throw new WechatErrorException(
                    usedCodes.containsKey(code) ? WechatError.CODE_USED : WechatError.INVALID_CODE);
        }
        usedCodes.put(code, true);
        return user(grant, WechatError.INVALID_CODE, WechatError.INVALID_CODE);
    }

    synchronized String userOfAccessToken(String token) throws WechatErrorException {
        return user(accessTokens.get(token), WechatError.INVALID_CREDENTIAL, WechatError.EXPIRED_ACCESS_TOKEN);
    }

    synchronized String userOfRefreshToken(String token) throws WechatErrorException {
        return user(refreshTokens.get(token), WechatError.INVALID_REFRESH_TOKEN, WechatError.EXPIRED_REFRESH_TOKEN);
    }

    private String user(@Nullable Grant grant, WechatError unknown, WechatError expired) throws WechatErrorException {
        if (grant == null) {
            throw new WechatErrorException(unknown);
        }
        if (!grant.end().isAfter(clock.instant())) {
            throw new WechatErrorException(expired);
        }
        return grant.user();
    }

    synchronized void reset() {
        codes.clear();
        usedCodes.clear();
        accessTokens.clear();
        refreshTokens.clear();
    }
}
