package org.usercenter.account.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.account.log.DeedViews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.journal.JournalLine;
import org.usercenter.storage.journal.JournalQuery;
import org.usercenter.storage.log.LogRange;
import org.usercenter.storage.login.LoggedLogin;
import org.usercenter.storage.login.LoginQuery;
import org.usercenter.storage.message.PageMessage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Writes what is kept of an account (个人信息导出). Reads some rows at a time, each time in a transaction of its own, so that
 * whoever reads slowly holds nothing.
 */
final class PersonalDataZip implements StreamingOutput {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private static final int PAGE = 100;
    private static final int LINES = 500;

    private final HolderReads reads;
    private final String userId;
    private final Wording wording;

    PersonalDataZip(HolderReads reads, Wording wording) {
        this.reads = reads;
        this.userId = reads.userId();
        this.wording = wording;
    }

    /** What there is from a place on, and the place after it; the last of it has none. */
    private record Part<P>(List<?> rows, @Nullable P next) {}

    private interface Reading<P> {
        Part<P> from(KeycloakSession job, RealmModel realm, @Nullable P place);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            one(zip, "account.json", PersonalFacts::account);
            one(zip, "enterprises.json", PersonalFacts::enterprises);
            one(zip, "business-roles.json", PersonalFacts::businessRoles);
            one(zip, "certificates.json", PersonalFacts::certificates);
            one(zip, "consents.json", PersonalFacts::consents);
            one(zip, "sessions.json", PersonalFacts::sessions);
            this.<Invitation.Position>list(zip, "invitations.json", this::invitations);
            this.<Long>list(zip, "messages.json", this::messages);
            this.<LogRange.Position>list(zip, "logins.json", this::logins);
            this.<LogRange.Position>list(zip, "business-log.json", this::deeds);
            documents(zip);
            zip.finish();
            zip.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <R> R in(Function<KeycloakSession, R> work) {
        return reads.in(work);
    }

    private void one(ZipOutputStream zip, String name, Function<PersonalFacts, Object> facts) throws IOException {
        Object value = in(job -> facts.apply(PersonalFacts.of(job, userId)));
        zip.putNextEntry(new ZipEntry(name));
        MAPPER.writeValue(zip, value);
        zip.closeEntry();
    }

    private <P> void list(ZipOutputStream zip, String name, Reading<P> reading) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (JsonGenerator json = MAPPER.createGenerator(zip)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            Part<P> part = in(job -> reading.from(job, job.getContext().getRealm(), null));
            while (true) {
                for (Object row : part.rows()) {
                    MAPPER.writeValue(json, row);
                }
                P next = part.next();
                if (next == null) {
                    break;
                }
                part = in(job -> reading.from(job, job.getContext().getRealm(), next));
            }
            json.writeEndArray();
        }
        zip.closeEntry();
    }

    private Part<Invitation.Position> invitations(
            KeycloakSession job, RealmModel realm, Invitation.@Nullable Position after) {
        List<Invitation> rows = store(job).invitations().ofPerson(realm, userId, after, PAGE);
        return new Part<>(
                rows.stream().map(PersonalFacts::invitation).toList(),
                rows.size() < PAGE ? null : rows.get(rows.size() - 1).position());
    }

    private Part<Long> messages(KeycloakSession job, RealmModel realm, @Nullable Long before) {
        List<PageMessage> rows = store(job).inbox().page(realm, userId, before, PAGE);
        return new Part<>(
                rows.stream().map(wording::message).toList(),
                rows.size() < PAGE ? null : rows.get(rows.size() - 1).id());
    }

    private Part<LogRange.Position> logins(KeycloakSession job, RealmModel realm, LogRange.@Nullable Position after) {
        List<LoggedLogin> rows = store(job).loginLog().page(realm, new LoginQuery(lines(after), null, null, null));
        return new Part<>(
                rows.stream().map(LoggedLogin::entry).map(PersonalFacts::login).toList(),
                rows.size() < LINES ? null : rows.get(rows.size() - 1).position());
    }

    private Part<LogRange.Position> deeds(KeycloakSession job, RealmModel realm, LogRange.@Nullable Position after) {
        DeedViews views = wording.deeds(job, realm);
        List<JournalLine> rows = store(job).businessLog().page(realm, new JournalQuery(lines(after), null, null));
        return new Part<>(
                rows.stream().map(views::view).toList(),
                rows.size() < LINES ? null : rows.get(rows.size() - 1).position());
    }

    private LogRange lines(LogRange.@Nullable Position after) {
        return new LogRange(new LogRange.Account(userId), null, null, after, LINES);
    }

    /** The list once: what is uploaded meanwhile moves none of them. */
    private void documents(ZipOutputStream zip) throws IOException {
        List<StoredDocument> all =
                in(job -> store(job).documents().ofHolder(job.getContext().getRealm(), userId, 0, Integer.MAX_VALUE));
        new DocumentFiles(zip).write(all, this::content);
    }

    /** Is opened in a transaction, and read in none of ours. */
    private Optional<InputStream> content(StoredDocument document) throws IOException {
        Opened opened = in(job -> {
            DocumentStore documents = store(job).documents();
            RealmModel realm = job.getContext().getRealm();
            if (documents.isWithheld(realm, document.id())) {
                return new Opened(null, null);
            }
            try {
                return new Opened(documents.content(realm, document, 0), null);
            } catch (IOException e) {
                return new Opened(null, e);
            }
        });
        IOException fault = opened.fault();
        if (fault != null) {
            throw fault;
        }
        return Optional.ofNullable(opened.content());
    }

    /** The fault of a document, which ends nothing but itself. */
    private record Opened(@Nullable InputStream content, @Nullable IOException fault) {}

    private static UserCenterStore store(KeycloakSession job) {
        return job.getProvider(UserCenterStore.class);
    }
}
