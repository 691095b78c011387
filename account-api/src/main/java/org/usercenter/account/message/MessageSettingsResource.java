package org.usercenter.account.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.MessageTopic;

/** Which messages the caller wants by SMS and email (消息设置). */
public final class MessageSettingsResource {

    private final Call call;

    /** For one request. */
    public MessageSettingsResource(Call call) {
        this.call = call;
    }

    @GET
    @Operation(
            id = "getMessageSettings",
            summary = "Which messages come by SMS and email besides the pages",
            right = Right.SELF,
            answer = MessageSettingsView.class,
            tagged = true)
    public Response get(@Context ResourceInfo here) {
        return call.answer(here, this::tagged);
    }

    @PATCH
    @Operation(
            id = "editMessageSettings",
            summary = "Choose which messages come by SMS and email; what is not named stays, warnings always come",
            right = Right.SELF,
            body = MessageSettingsEdit.class,
            answer = MessageSettingsView.class,
            tagged = true)
    public Response edit(@Context ResourceInfo here, @Nullable String body) {
        return call.answer(here, () -> {
            MessageSettingsEdit edit = call.body(body, MessageSettingsEdit.class);
            if (edit.kinds().size() > MessageKind.values().length) {
                throw Refusal.of(ProblemCode.INVALID, MessageSettingsEdit.KINDS, FieldCode.TOO_LONG);
            }
            call.requireMatch(unwanted());
            edit.kinds().forEach(this::choose);
            return tagged();
        });
    }

    private void choose(MessageSettingsEdit.Choice choice) {
        MessageKind kind = MessageKind.find(choice.kind())
                .orElseThrow(() -> Refusal.of(ProblemCode.INVALID, MessageSettingsEdit.KINDS, FieldCode.NOT_OFFERED));
        choose(kind, Channel.SMS, choice.sms());
        choose(kind, Channel.EMAIL, choice.email());
    }

    private void choose(MessageKind kind, Channel channel, @Nullable Boolean wanted) {
        if (wanted == null) {
            return;
        }
        if (!kind.choices().contains(channel)) {
            throw Refusal.of(ProblemCode.INVALID, MessageSettingsEdit.KINDS, FieldCode.NOT_OFFERED);
        }
        call.store().messageChoices().choose(call.realm(), call.caller().id(), kind, channel, wanted);
    }

    private Answer tagged() {
        Map<MessageKind, Set<Channel>> unwanted = unwanted();
        NoticeTexts texts = new NoticeTexts(call);
        return Answer.tagged(
                new MessageSettingsView(Arrays.stream(MessageTopic.values())
                        .map(topic -> new MessageSettingsView.Topic(
                                topic.code(),
                                of(topic).stream()
                                        .map(kind -> view(kind, unwanted.getOrDefault(kind, Set.of()), texts))
                                        .toList()))
                        .toList()),
                unwanted);
    }

    private static List<MessageKind> of(MessageTopic topic) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.topic() == topic)
                .toList();
    }

    private static MessageSettingsView.Kind view(MessageKind kind, Set<Channel> unwanted, NoticeTexts texts) {
        return new MessageSettingsView.Kind(
                kind.code(),
                texts.title(kind),
                kind.isSecurity(),
                wanted(kind, Channel.SMS, unwanted),
                wanted(kind, Channel.EMAIL, unwanted));
    }

    private static @Nullable Boolean wanted(MessageKind kind, Channel channel, Set<Channel> unwanted) {
        return kind.choices().contains(channel) ? !unwanted.contains(channel) : null;
    }

    private Map<MessageKind, Set<Channel>> unwanted() {
        return call.store()
                .messageChoices()
                .unwanted(call.realm(), call.caller().id());
    }
}
