package org.usercenter.auth.broker;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.FakeSingleUseObjects;
import org.usercenter.auth.proof.Backwards;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L4")
@Tag("L6")
class PendingIdentitiesTest {
    private static final BrokerIdentity WECHAT = new BrokerIdentity("wechat", "wechat", "u-zhang-1", "老王😀", null);
    private static final BrokerIdentity PERSON = new BrokerIdentity(
            "gd",
            "guangdong",
            "u1",
            "张三",
            new VerifiedIdentity(
                    "guangdong",
                    "张三",
                    null,
                    new ProvedPerson(
                            List.of(IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X")),
                            PersonName.parse("张三")),
                    RealNameLevel.CERTIFIED,
                    Map.of("uid", "u1")));

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();

    private PendingIdentities pending(String tab, String alias) {
        return new PendingIdentities(objects, new Backwards(), "root", tab, alias);
    }

    @Test
    void whoCameBackIsFoundAsHeWas() {
        pending("a", "gd").keep(PERSON);
        pending("b", "wechat").keep(WECHAT);

        assertThat(pending("a", "gd").find()).contains(PERSON);
        assertThat(pending("b", "wechat").find()).contains(WECHAT);
    }

    @Test
    void whoCameBackFromOnePlatformIsNotReplacedByWhoComesFromAnother() {
        pending("a", "wechat").keep(WECHAT);
        pending("a", "gd").keep(PERSON);
        pending("a", "gd").forget();

        assertThat(pending("a", "wechat").find()).contains(WECHAT);
        assertThat(pending("a", "gd").find()).isEmpty();
    }

    @Test
    void anotherTabKnowsNobody() {
        pending("a", "wechat").keep(WECHAT);

        assertThat(pending("b", "wechat").find()).isEmpty();
    }

    @Test
    void whoIsForgottenIsGone() {
        pending("a", "wechat").keep(WECHAT);
        pending("a", "wechat").forget();

        assertThat(pending("a", "wechat").find()).isEmpty();
    }

    @Test
    void nobodyIsLegibleInTheStore() {
        pending("a", "gd").keep(PERSON);

        assertThat(objects.dump()).doesNotContain("张三").doesNotContain("11010519491231002X");
    }

    @Test
    void anEmptyIdIsNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BrokerIdentity("wechat", "wechat", " ", "", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrokerIdentity("wechat", "wechat", "x".repeat(256), "", null));
    }

    @Test
    void onlyWhatIsWorthACertificateIsSure() {
        assertThat(PERSON.isSure()).isTrue();
        assertThat(WECHAT.isSure()).isFalse();
    }

    @Test
    void neitherIdNorNameIsPrinted() {
        assertThat(PERSON.toString()).doesNotContain("u1").doesNotContain("张三");
    }
}
