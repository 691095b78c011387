package org.usercenter.auth.captcha;

import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.SingleUseObjectProvider;

/** ALTCHA: the browser looks for a number, nobody else is asked. */
final class AltchaCaptcha implements Captcha {
    private static final Logger LOG = Logger.getLogger(AltchaCaptcha.class);

    /** Server clocks may differ a little; a solution is remembered longer than any server takes it. Seconds. */
    private static final int CLOCK_SKEW = 60;

    private final AltchaPuzzles puzzles;
    private final SingleUseObjectProvider used;
    private final String realmId;
    private final String challengeUrl;

    AltchaCaptcha(AltchaPuzzles puzzles, SingleUseObjectProvider used, String realmId, String challengeUrl) {
        this.puzzles = puzzles;
        this.used = used;
        this.realmId = realmId;
        this.challengeUrl = challengeUrl;
    }

    @Override
    public String challengeUrl() {
        return challengeUrl;
    }

    @Override
    public String puzzle() {
        return puzzles.puzzle();
    }

    @Override
    public boolean verify(@Nullable String payload) {
        if (payload == null || payload.isBlank()) {
            return refused("missing");
        }
        Optional<String> challenge = puzzles.solved(payload);
        if (challenge.isEmpty()) {
            return refused("wrong or expired");
        }
        return firstTime(challenge.get()) || refused("handed in before");
    }

    private boolean firstTime(String challenge) {
        return used.putIfAbsent("uc.captcha." + realmId + "." + challenge, (long) puzzles.lifespan() + CLOCK_SKEW);
    }

    /** Not louder: robots decide how often it is said. */
    private boolean refused(String why) {
        LOG.debugf("Captcha refused in realm %s: %s", realmId, why);
        return false;
    }
}
