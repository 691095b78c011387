package org.usercenter.realm.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.usercenter.realm.apply.Ledger.Known;
import org.usercenter.realm.apply.Plan.Action;
import org.usercenter.realm.apply.Plan.Change;
import org.usercenter.realm.apply.Plan.Field;
import org.usercenter.realm.apply.Plan.Kept;
import org.usercenter.realm.apply.Plan.Reason;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Compares three things: what the files say, what the server has and what was last applied. A field is changed only while the
 * server has it as the last application left it; everything else is an operator's, unless changes are forced. Whatever the
 * files do not name is nobody's business here; a property that they named once is left as it is then.
 */
final class Planner {
    private final SortedMap<Part, ObjectNode> files;
    private final SortedMap<Part, ObjectNode> server;
    private final Ledger ledger;
    private final boolean forced;
    private final List<Change> changes = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    Planner(SortedMap<Part, ObjectNode> files, SortedMap<Part, ObjectNode> server, Ledger ledger, boolean forced) {
        this.files = files;
        this.server = server;
        this.ledger = ledger;
        this.forced = forced;
    }

    /** What the server has. */
    SortedMap<Part, ObjectNode> server() {
        return server;
    }

    Plan plan() {
        changes.clear();
        kept.clear();
        files.forEach((part, object) -> {
            ObjectNode present = server.get(part);
            if (present != null) {
                compare(part, object, present);
            } else if (ledger.has(part) && !forced) {
                kept.add(new Kept(part, null, Reason.REMOVED));
            } else {
                changes.add(new Change(part, Action.ADD, object, List.of()));
            }
        });
        Removals removals = new Removals(files, server, ledger, forced);
        changes.addAll(removals.changes());
        return new Plan(List.copyOf(changes), List.copyOf(kept), removals.left());
    }

    private void compare(Part part, ObjectNode wanted, ObjectNode present) {
        Map<String, JsonNode> there = Fields.of(present);
        Map<String, JsonNode> wants = Fields.of(wanted);
        Set<String> names = new TreeSet<>(wants.keySet());
        // What the last version said, and this one does not.
        ledger.fields(part).forEach((name, known) -> {
            if (!known.said().equals(Ledger.NONE) && Fields.removable(name)) {
                names.add(name);
            }
        });
        List<Field> changed = new ArrayList<>();
        for (String name : names) {
            Field field = field(part, name, there.get(name), wants.get(name));
            if (settled(part, field)) {
                continue;
            }
            Reason reason = reasonToKeep(part, field);
            if (reason == null) {
                changed.add(field);
            } else {
                kept.add(new Kept(part, field, reason));
            }
        }
        if (!changed.isEmpty()) {
            changes.add(new Change(part, Action.CHANGE, wanted, changed));
        }
    }

    private Field field(Part part, String name, @Nullable JsonNode from, @Nullable JsonNode to) {
        return new Field(name, from, to, secret(part, name, from, to));
    }

    private boolean secret(Part part, String name, @Nullable JsonNode from, @Nullable JsonNode to) {
        Known known = ledger.known(part, name);
        return (known != null && known.secret()) || Fields.secret(name, from, to);
    }

    /** Whether the server has what the files say, or what it made of that: it writes some values in its own way. */
    private boolean settled(Part part, Field field) {
        String wanted = Fields.canonical(field.to());
        if (wanted.equals(Fields.canonical(field.from()))) {
            return true;
        }
        Known known = ledger.known(part, field.name());
        if (known == null) {
            return wanted.isEmpty();
        }
        if (!ledger.matches(known.said(), field.to())) {
            return false;
        }
        if (Fields.masked(field.from())) {
            // What a reference stood for when the file was imported is not known.
            return wanted.isEmpty() || !ledger.guessed(part) || !Fields.referred(field.to());
        }
        return ledger.matches(known.became(), field.from());
    }

    /** Null: it is ours to change. */
    private @Nullable Reason reasonToKeep(Part part, Field field) {
        // Of a secret that the server does not show nobody knows who changed it.
        if (forced || Fields.masked(field.from())) {
            return null;
        }
        Known known = ledger.known(part, field.name());
        if (known == null && ledger.guessed(part)) {
            // What the imported file did not name is as Keycloak makes it.
            return null;
        }
        if (known == null && !ledger.has(part)) {
            return Fields.canonical(field.from()).isEmpty() ? null : Reason.UNKNOWN;
        }
        Known last = known == null ? Known.NOTHING : known;
        if (ledger.matches(last.said(), field.to())) {
            return Reason.OPERATOR;
        }
        return ledger.matches(last.became(), field.from()) ? null : Reason.CONFLICT;
    }

    /**
     * Whose the fields are after the plan was carried out.
     *
     * @param undone what it did not come to: of that, as much is known as before
     * @param after what the server has then
     */
    Ledger next(Plan plan, Set<Part> undone, SortedMap<Part, ObjectNode> after) {
        Ledger next = ledger.successor(!undone.isEmpty());
        Set<Map.Entry<Part, String>> operators = new HashSet<>();
        plan.kept().forEach(each -> {
            Field field = each.field();
            if (field != null) {
                operators.add(Map.entry(each.part(), field.name()));
            }
        });
        undone.forEach(part -> next.take(part, ledger));
        files.forEach((part, object) -> {
            if (undone.contains(part)) {
                return;
            }
            ObjectNode became = after.get(part);
            if (became == null) {
                // Removed by an operator, who is remembered.
                next.take(part, ledger);
                return;
            }
            next.put(part, Map.of());
            Map<String, JsonNode> said = Fields.of(object);
            Map<String, JsonNode> there = Fields.of(became);
            Set<String> names = new TreeSet<>(said.keySet());
            names.addAll(there.keySet());
            names.addAll(ledger.fields(part).keySet());
            for (String name : names) {
                Known before = ledger.known(part, name);
                boolean secret = secret(part, name, there.get(name), said.get(name));
                Known now = new Known(next.digest(said.get(name), secret), next.digest(there.get(name), secret));
                Known known = operators.contains(Map.entry(part, name)) || !ours(part, now, before) ? before : now;
                if (known != null && !known.equals(Known.NOTHING)) {
                    next.put(part, name, known);
                }
            }
        });
        plan.left().forEach(part -> next.take(part, ledger));
        return next;
    }

    /**
     * Whether a field is as this application made it: it, or the last one, named it. One that no file names is as it was when
     * the part was applied for the first time; what it is later, others made of it.
     */
    private boolean ours(Part part, Known now, @Nullable Known before) {
        boolean first = !ledger.has(part) || ledger.guessed(part);
        return first
                || !now.said().equals(Ledger.NONE)
                || (before != null && !before.said().equals(Ledger.NONE));
    }
}
