package org.usercenter.account.log;

import java.time.Instant;
import java.util.List;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.log.LogRange;

/**
 * A log as somebody asks for it (日志), in his language.
 *
 * @param <V> what is shown of a line
 */
interface ShownLog<V> {

    /**
     * The first lines that are asked for.
     *
     * @param after position that the page before ended with; empty: the first page
     * @param now the end of a period without one
     * @throws org.usercenter.account.problem.Refusal when a parameter has another form
     */
    LogRange range(List<String> after, int rows, Instant now);

    /** What was asked for, in that range. */
    List<Line<V>> lines(KeycloakSession session, RealmModel realm, LogRange range);

    /** How a spreadsheet has it. */
    SheetForm<V> form();

    /** A line as it is shown. */
    record Line<V>(LogRange.Position position, V view) {}
}
