package org.usercenter.storage.message;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of messages to people (消息类型) that have a text. Of those that are no warning each account chooses whether they
 * come by SMS and email besides; on its pages all of them stand.
 */
public enum MessageKind {
    PASSWORD_CHANGED(MessageTopic.LOGIN, "password.changed"),
    PASSWORD_RECOVERED(MessageTopic.LOGIN, "password.recovered"),
    MOBILE_BOUND(MessageTopic.LOGIN, "contact.mobile.bound"),
    MOBILE_CHANGED(MessageTopic.LOGIN, "contact.mobile.changed"),
    MOBILE_UNBOUND(MessageTopic.LOGIN, "contact.mobile.unbound"),
    EMAIL_BOUND(MessageTopic.LOGIN, "contact.email.bound"),
    EMAIL_CHANGED(MessageTopic.LOGIN, "contact.email.changed"),
    EMAIL_UNBOUND(MessageTopic.LOGIN, "contact.email.unbound"),
    WECHAT_BOUND(MessageTopic.LOGIN, "binding.wechat.bound"),
    WECHAT_UNBOUND(MessageTopic.LOGIN, "binding.wechat.unbound"),
    GUANGDONG_BOUND(MessageTopic.LOGIN, "binding.guangdong.bound"),
    GUANGDONG_UNBOUND(MessageTopic.LOGIN, "binding.guangdong.unbound"),
    ACCOUNT_LOST(MessageTopic.LOGIN, "account.lost"),
    ACCOUNT_TAKEN_OVER(MessageTopic.LOGIN, "account.taken-over"),
    DELETION_REQUESTED(MessageTopic.LOGIN, "deletion.requested"),
    DELETION_REMINDER(MessageTopic.LOGIN, "deletion.reminder"),
    DELETION_TAKEN_BACK(MessageTopic.LOGIN, "deletion.taken-back"),
    /** To the main account of an enterprise that is to be closed, as are the next two. */
    CLOSING_REQUESTED(MessageTopic.LOGIN, "deletion.requested.closing"),
    CLOSING_REMINDER(MessageTopic.LOGIN, "deletion.reminder.closing"),
    CLOSING_TAKEN_BACK(MessageTopic.LOGIN, "deletion.taken-back.closing"),
    /** To the claimant, with the link to set the password, and on the pages of the account that he gets. */
    APPEAL_APPROVED(MessageTopic.LOGIN, "appeal.approved"),
    /** To the former contact, with the link to object. */
    APPEAL_OBJECTION(MessageTopic.LOGIN, "appeal.objection"),
    /** To the former contact that has objected: operators have decided against it. */
    APPEAL_UPHELD(MessageTopic.LOGIN, "appeal.upheld"),
    /** The same, operators have decided for it: the account is as before. */
    APPEAL_RELEASED(MessageTopic.LOGIN, "appeal.released"),

    CERTIFICATE_ENDING(MessageTopic.CERTIFICATE, "certificate.ending", Channel.PAGE, Channel.SMS, Channel.EMAIL),
    CERTIFICATE_BOUND(MessageTopic.CERTIFICATE, "certificate.bound"),
    CERTIFICATE_UNBOUND(MessageTopic.CERTIFICATE, "certificate.unbound"),
    CERTIFICATE_BOUND_BY_MAIN_ACCOUNT(MessageTopic.CERTIFICATE, "certificate.bound.by-main-account"),
    CERTIFICATE_UNBOUND_BY_MAIN_ACCOUNT(MessageTopic.CERTIFICATE, "certificate.unbound.by-main-account"),

    REALNAME_LOWERED(MessageTopic.PARTICULARS, "realname.lowered", Channel.PAGE, Channel.EMAIL),
    REALNAME_CERTIFIED(MessageTopic.PARTICULARS, "realname.certified"),
    PARTICULARS_DECLARED(MessageTopic.PARTICULARS, "particulars.declared"),
    REVIEW_ASKED(MessageTopic.PARTICULARS, "review.asked", Channel.PAGE, Channel.SMS, Channel.EMAIL),
    REVIEW_APPROVED(MessageTopic.PARTICULARS, "review.approved", Channel.PAGE, Channel.SMS, Channel.EMAIL),
    REVIEW_REJECTED(MessageTopic.PARTICULARS, "review.rejected", Channel.PAGE, Channel.SMS, Channel.EMAIL),
    SETTLEMENT_BANK(MessageTopic.PARTICULARS, "particular.settlement-bank"),
    SETTLEMENT_ACCOUNT(MessageTopic.PARTICULARS, "particular.settlement-account"),
    QUALIFICATION_NUMBER(MessageTopic.PARTICULARS, "particular.qualification-number"),
    QUALIFICATION_CERTIFICATE(MessageTopic.PARTICULARS, "particular.qualification-certificate"),

    INVITATION_RECEIVED(MessageTopic.ENTERPRISE, "invitation.received", Channel.PAGE, Channel.EMAIL),
    INVITATION_WITHDRAWN(MessageTopic.ENTERPRISE, "invitation.withdrawn", Channel.PAGE),
    INVITATION_ACCEPTED(MessageTopic.ENTERPRISE, "invitation.accepted", Channel.PAGE),
    INVITATION_DECLINED(MessageTopic.ENTERPRISE, "invitation.declined", Channel.PAGE),
    MEMBER_JOINED(MessageTopic.ENTERPRISE, "member.joined", Channel.PAGE, Channel.EMAIL),
    MEMBER_LEFT(MessageTopic.ENTERPRISE, "member.left", Channel.PAGE),
    MEMBER_TAKEN_OVER(MessageTopic.ENTERPRISE, "member.taken-over"),
    MEMBER_LEFT_CONTACT(MessageTopic.ENTERPRISE, "member.left-contact"),
    MEMBER_RELEASED(MessageTopic.ENTERPRISE, "member.released"),
    MEMBER_UNBOUND(MessageTopic.ENTERPRISE, "member.unbound"),
    MEMBER_MOBILE_LOST(MessageTopic.ENTERPRISE, "member.mobile-lost"),
    MEMBER_MOBILE_CHANGED(MessageTopic.ENTERPRISE, "member.mobile-changed"),
    MEMBER_FREED(MessageTopic.ENTERPRISE, "member.freed"),
    /** To the members of an enterprise that is to be closed, and that it stays. */
    MEMBER_CLOSING(MessageTopic.ENTERPRISE, "member.closing", Channel.PAGE, Channel.EMAIL),
    MEMBER_STAYS(MessageTopic.ENTERPRISE, "member.closing-taken-back", Channel.PAGE, Channel.EMAIL),
    HANDOVER_DONE(MessageTopic.ENTERPRISE, "handover.done"),
    HANDOVER_FORMER(MessageTopic.ENTERPRISE, "handover.former"),

    BUSINESS_REQUESTED(MessageTopic.BUSINESS, "business.requested", Channel.PAGE, Channel.EMAIL),
    BUSINESS_REQUEST_GRANTED(MessageTopic.BUSINESS, "business.request-granted", Channel.PAGE, Channel.EMAIL),
    BUSINESS_REQUEST_REFUSED(MessageTopic.BUSINESS, "business.request-refused", Channel.PAGE, Channel.EMAIL);

    private final MessageTopic topic;
    private final String code;
    private final boolean security;
    private final boolean sms;
    private final boolean email;

    /** One that warns: nobody can do without it. */
    MessageKind(MessageTopic topic, String code) {
        this(topic, code, true, Set.of());
    }

    /** One that its reader can do without, but for the pages, with the places where it goes. */
    MessageKind(MessageTopic topic, String code, Channel... places) {
        this(topic, code, false, Set.of(places));
    }

    MessageKind(MessageTopic topic, String code, boolean security, Set<Channel> places) {
        this.topic = topic;
        this.code = code;
        this.security = security;
        this.sms = places.contains(Channel.SMS);
        this.email = places.contains(Channel.EMAIL);
    }

    /** What it is about. */
    public MessageTopic topic() {
        return topic;
    }

    /** As {@link NewMessage#kind} names it; never changes. */
    public String code() {
        return code;
    }

    /** Whether it warns of something, and so goes out whatever its reader has chosen. */
    public boolean isSecurity() {
        return security;
    }

    /** Where it goes besides the account's pages unless its reader does not want it there; none of a warning. */
    public Set<Channel> choices() {
        Set<Channel> all = EnumSet.noneOf(Channel.class);
        if (sms) {
            all.add(Channel.SMS);
        }
        if (email) {
            all.add(Channel.EMAIL);
        }
        return all;
    }

    /** The kind with that code; empty: there is none, or it is work of the server. */
    public static Optional<MessageKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
