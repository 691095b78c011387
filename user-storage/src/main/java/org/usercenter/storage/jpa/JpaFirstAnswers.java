package org.usercenter.storage.jpa;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.request.FirstAnswer;
import org.usercenter.storage.request.FirstAnswers;
import org.usercenter.storage.request.KeyedRequest;
import org.usercenter.storage.request.OtherRequestException;

/** {@code UC_FIRST_ANSWER}: the primary key decides who goes on. */
final class JpaFirstAnswers implements FirstAnswers {

    private final EntityManager em;
    private final OwnTransaction apart;
    private final BlindIndex index;
    private final Sealing sealing;
    private final InstantSource clock;

    JpaFirstAnswers(EntityManager em, OwnTransaction apart, BlindIndex index, Sealing sealing, InstantSource clock) {
        this.em = em;
        this.apart = apart;
        this.index = index;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public Optional<FirstAnswer> find(RealmModel realm, KeyedRequest request) {
        Optional<Tuple> row = apart.call(own -> own
                .createQuery(
                        """
                        select a.digest as digest, a.answerSealed as answer from UcFirstAnswer a
                        where a.id = :id and a.endsAt > :now and a.answerSealed is not null""",
                        Tuple.class)
                .setParameter("id", id(realm, request))
                .setParameter("now", clock.millis())
                .getResultList()
                .stream()
                .findFirst());
        row.filter(found -> !found.get("digest", String.class).equals(request.digest()))
                .ifPresent(other -> {
                    throw new OtherRequestException();
                });
        return row.map(found -> read(sealing.open(
                found.get("answer", String.class), realm.getId(), Sealing.FIRST_ANSWER, request.userId())));
    }

    @Override
    public void begin(RealmModel realm, KeyedRequest request) {
        String id = id(realm, request);
        Statements.execute(em.createQuery("delete from UcFirstAnswer a where a.id = :id and a.endsAt <= :now")
                .setParameter("id", id)
                .setParameter("now", clock.millis()));
        Statements.execute(em.createQuery(
                        """
                        insert into UcFirstAnswer(id, realmId, userId, digest, endsAt)
                        values (:id, :realm, :user, :digest, :end)""")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("user", request.userId())
                .setParameter("digest", request.digest())
                .setParameter("end", clock.millis() + KEPT.toMillis()));
    }

    @Override
    public void complete(RealmModel realm, KeyedRequest request, FirstAnswer answer) {
        Statements.execute(em.createQuery("update UcFirstAnswer a set a.answerSealed = :answer where a.id = :id")
                .setParameter(
                        "answer", sealing.seal(write(answer), realm.getId(), Sealing.FIRST_ANSWER, request.userId()))
                .setParameter("id", id(realm, request)));
    }

    private static String write(FirstAnswer answer) {
        try {
            return JsonSerialization.writeValueAsString(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FirstAnswer read(String json) {
        try {
            return JsonSerialization.readValue(json, FirstAnswer.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id(RealmModel realm, KeyedRequest request) {
        return index.hash("first-answer:" + realm.getId(), request.userId() + "\n" + request.key());
    }
}
