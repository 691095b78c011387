package org.usercenter.realm.apply;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Brings a server's realm to what the files say (应用领域配置), or says what that would change. */
final class Application {
    private final RealmServer server;
    private final ServerRealm present;
    private final RealmFiles files;
    private final SortedMap<Part, ObjectNode> wanted;
    private final @Nullable RealmFiles imported;
    private final boolean forced;
    private final Consumer<String> out;

    /**
     * For one realm.
     *
     * @param imported what the realm was imported from, where nothing was applied to it yet; null: not known
     * @param forced whether what operators changed is changed too
     * @param out gets lines for people
     */
    Application(
            RealmServer server, RealmFiles files, @Nullable RealmFiles imported, boolean forced, Consumer<String> out) {
        this.server = server;
        this.present = new ServerRealm(server);
        this.files = files;
        this.wanted = files.parts();
        this.imported = imported;
        this.forced = forced;
        this.out = out;
    }

    /** Says what would be done; whether there is anything. */
    boolean plan() {
        if (!present.exists()) {
            out.accept("+ realm " + files.realm() + ", the whole of it");
            return true;
        }
        Plan plan = planner(ledger()).plan();
        plan.lines().forEach(out);
        return !plan.empty();
    }

    /**
     * Does it, and looks whether it is done. What was done before something failed is remembered.
     *
     * @throws RealmServer.RefusedException when the server refuses a change
     * @throws IllegalStateException when something is otherwise afterwards
     */
    void apply() {
        if (!present.exists()) {
            server.create(files.whole());
            out.accept("+ realm " + files.realm() + ", the whole of it");
            Planner planner = planner(Ledger.empty());
            write(planner, new Plan(List.of(), List.of(), List.of()), Set.of(), planner.server());
        } else {
            Ledger before = ledger();
            Planner planner = planner(before);
            Plan plan = planner.plan();
            plan.lines().forEach(out);
            carryOut(planner, plan, before);
        }
        Plan rest = planner(present.ledger()).plan();
        if (!rest.empty()) {
            rest.lines().forEach(out);
            throw new IllegalStateException("the server did not take all of it");
        }
    }

    private void carryOut(Planner planner, Plan plan, Ledger before) {
        Set<Part> undone = new TreeSet<>();
        plan.changes().forEach(change -> undone.add(change.part()));
        try {
            new Writers(server, wanted).carryOut(plan, undone::remove);
        } catch (RuntimeException e) {
            try {
                remember(planner, plan, undone, before);
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        remember(planner, plan, undone, before);
    }

    private void remember(Planner planner, Plan plan, Set<Part> undone, Ledger before) {
        SortedMap<Part, ObjectNode> became = plan.empty() ? planner.server() : read(before);
        if (!planner.next(plan, undone, became).write().equals(before.write())) {
            write(planner, plan, undone, became);
        }
    }

    /** Keycloak sets some settings of a realm itself when one is written: what it makes of the first time is looked at again. */
    private void write(Planner planner, Plan plan, Set<Part> undone, SortedMap<Part, ObjectNode> became) {
        Ledger first = planner.next(plan, undone, became);
        present.write(first);
        Ledger second = planner.next(plan, undone, read(first));
        if (!second.write().equals(first.write())) {
            present.write(second);
        }
    }

    private Ledger ledger() {
        Ledger known = present.ledger();
        RealmFiles from = imported;
        return known.parts().isEmpty() && from != null ? Ledger.imported(from.parts()) : known;
    }

    private Planner planner(Ledger ledger) {
        return new Planner(wanted, read(ledger), ledger, forced);
    }

    private SortedMap<Part, ObjectNode> read(Ledger ledger) {
        Set<Part> named = new TreeSet<>(wanted.keySet());
        named.addAll(ledger.parts());
        return present.read(named);
    }
}
