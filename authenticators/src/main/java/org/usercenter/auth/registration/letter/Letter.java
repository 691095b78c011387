package org.usercenter.auth.registration.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.paper.Paper;

/** The papers for which there is a form. They are Chinese whatever the language of the page: Chinese offices read them. */
public enum Letter {
    /** Letter of authority (法人授权委托书): the enterprise lets its handler register it; names its term. */
    AUTHORITY(DocumentKind.AUTHORITY_LETTER),
    /** Commitment (办理承诺函): what is declared is true, and the account is looked after. */
    COMMITMENT(DocumentKind.COMMITMENT);

    private static final String DATE = "日期：　　　　年　　月　　日";

    private final DocumentKind kind;

    Letter(DocumentKind kind) {
        this.kind = kind;
    }

    /** The one that is sent in as that kind of material; empty when that has no form. */
    public static Optional<Letter> ofKind(String code) {
        return Arrays.stream(values())
                .filter(letter -> letter.kind.code().equals(code))
                .findFirst();
    }

    /** Name of its file. */
    public String fileName() {
        return kind.code() + ".pdf";
    }

    /** Filled in. */
    public Paper filledIn(LetterParties parties) {
        return switch (this) {
            case AUTHORITY -> authority(parties);
            case COMMITMENT -> commitment(parties);
        };
    }

    private static Paper authority(LetterParties parties) {
        return new Paper(
                "法人授权委托书",
                List.of(
                        new Paper.Field("授权单位（全称）", parties.organisation()),
                        new Paper.Field("单位证件号码", parties.organisationNumber()),
                        new Paper.Field("受托人（经办人）", parties.registrant()),
                        new Paper.Field("受托人证件号码", parties.registrantNumber()),
                        new Paper.Sentences("本单位授权上述受托人作为本单位的代理人，在统一用户中心为本单位办理账户注册。"),
                        new Paper.Sentences("受托人办理上述事项时填写的内容和上传的材料，本单位均予认可，由此产生的法律责任由本单位承担。"),
                        new Paper.Sentences("委托期限：自盖章（签字）之日起，至上述事项办理完毕之日止。"),
                        new Paper.Signature("授权单位（盖章）：", 4),
                        new Paper.Signature("或 法定代表人（签字）：", 3),
                        new Paper.Signature(DATE, 3)));
    }

    private static Paper commitment(LetterParties parties) {
        return new Paper(
                "办理承诺函",
                List.of(
                        new Paper.Field("申请单位（全称）", parties.organisation()),
                        new Paper.Field("单位证件号码", parties.organisationNumber()),
                        new Paper.Field("办理人", parties.registrant()),
                        new Paper.Field("办理人证件号码", parties.registrantNumber()),
                        new Paper.Sentences("本单位（本人）就在统一用户中心办理账户注册承诺如下："),
                        new Paper.Sentences("一、所提供的证件信息和办理材料真实、准确、完整。"),
                        new Paper.Sentences("二、账户开通后及时核对账户信息，妥善保管账户和密码，不将账户转让或者出借他人，并对使用该账户在网上办理业务的一切活动负责。"),
                        new Paper.Sentences("三、因违反上述承诺致使账户信息有误，或者账户被盗用、冒用、伪造、篡改，给有关各方造成损失的，愿意承担相应的法律责任。"),
                        new Paper.Signature("申请单位（盖章）：", 4),
                        new Paper.Signature("或 法定代表人（签字）：", 3),
                        new Paper.Signature(DATE, 3)));
    }
}
