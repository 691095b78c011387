package org.usercenter.account.message;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.keycloak.theme.Theme;
import org.usercenter.account.call.Call;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.PageMessage;

/**
 * Words messages as the emails of the same kind are worded: the texts are {@code uc.notice.<kind>.subject} and
 * {@code .body} of the email theme.
 */
public final class NoticeTexts {

    private static final String PREFIX = "uc.notice.";
    private static final String SUBJECT = ".subject";

    /** Parameters that a text can name, of which each kind has one. */
    private static final List<String> NAMED = List.of("date", "contact", "enterprise", "system", "person");

    private final Properties texts;
    private final Locale locale;

    /** In the language of the caller. */
    public NoticeTexts(Call call) {
        this.locale = call.session().getContext().resolveLocale(call.caller().user());
        try {
            this.texts = call.session().theme().getTheme(Theme.Type.EMAIL).getEnhancedMessages(call.realm(), locale);
        } catch (IOException e) {
            throw new IllegalStateException("The texts of the email theme cannot be read", e);
        }
    }

    /** A message as its reader sees it. */
    public MessageView view(PageMessage message) {
        return new MessageView(
                String.valueOf(message.id()),
                message.kind(),
                text(message, SUBJECT),
                text(message, ".body"),
                message.createdAt().toString(),
                message.security(),
                message.read());
    }

    /** What a kind is called. */
    String title(MessageKind kind) {
        return texts.getProperty(PREFIX + kind.code() + SUBJECT, kind.code());
    }

    private String text(PageMessage message, String part) {
        Map<String, String> parameters = message.parameters();
        Stream<String> named = NAMED.stream().filter(parameters::containsKey).map(parameters::get);
        String key = PREFIX + message.kind() + part;
        return new MessageFormat(texts.getProperty(key, message.kind()), locale).format(named.toArray());
    }
}
