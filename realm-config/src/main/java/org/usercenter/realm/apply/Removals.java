package org.usercenter.realm.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.usercenter.realm.apply.Ledger.Known;
import org.usercenter.realm.apply.Plan.Action;
import org.usercenter.realm.apply.Plan.Change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was applied once and the files name no more (移除): taken away are steps, mappers and required actions in which no operator
 * had a hand. A flow that is named no more goes as a whole, with the step that holds it, or stays as a whole: what is left of half
 * a flow could let in whom the flow kept out.
 */
final class Removals {
    /** Of steps that share a name the last comes first, as they are counted. */
    private static final Comparator<Part> ORDER = Comparator.comparing(Part::kind)
            .thenComparing(Part::owner)
            .thenComparing(Part::number, Comparator.reverseOrder())
            .thenComparing(Part::member);

    private final SortedMap<Part, ObjectNode> files;
    private final SortedMap<Part, ObjectNode> server;
    private final Ledger ledger;
    private final boolean forced;
    private final Set<Part> taken = new LinkedHashSet<>();
    private final Set<Part> left = new TreeSet<>();

    Removals(SortedMap<Part, ObjectNode> files, SortedMap<Part, ObjectNode> server, Ledger ledger, boolean forced) {
        this.files = files;
        this.server = server;
        this.ledger = ledger;
        this.forced = forced;
        List<Part> dropped = ledger.parts().stream().filter(this::dropped).toList();
        dropped.stream().sorted(ORDER).filter(this::goes).forEach(this::take);
        left.addAll(dropped);
        left.removeAll(taken);
    }

    /** In their order: a step comes before what goes with it. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Part part : taken) {
            ObjectNode present = server.get(part);
            if (present != null) {
                changes.add(new Change(part, Action.REMOVE, present, List.of()));
            }
        }
        return changes;
    }

    /** What the server keeps. */
    List<Part> left() {
        return List.copyOf(left);
    }

    private boolean dropped(Part part) {
        return ledger.has(part) && !files.containsKey(part) && server.containsKey(part);
    }

    private boolean goes(Part part) {
        if (!part.kind().removable() || !ours(part)) {
            return false;
        }
        return part.kind() != Kind.STEP || (files.containsKey(new Part(Kind.FLOW, part.owner())) && whole(part));
    }

    private void take(Part part) {
        taken.add(part);
        subflow(part).ifPresent(flow -> {
            taken.add(flow);
            steps(flow).sorted(ORDER).forEach(this::take);
        });
    }

    /** Whether all that a step holds is ours: nobody else's goes with it, not even by force. */
    private boolean whole(Part step) {
        return subflow(step)
                .map(flow -> ours(flow) && steps(flow).allMatch(inner -> ours(inner) && whole(inner)))
                .orElse(true);
    }

    private Optional<Part> subflow(Part step) {
        return Optional.ofNullable(server.get(step))
                .map(object -> object.path("flowAlias").asText())
                .filter(alias -> !alias.isEmpty())
                .map(alias -> new Part(Kind.FLOW, alias));
    }

    private Stream<Part> steps(Part flow) {
        return server.keySet().stream()
                .filter(part -> part.kind() == Kind.STEP && part.owner().equals(flow.member()));
    }

    private boolean ours(Part part) {
        ObjectNode present = server.get(part);
        return present != null && dropped(part) && (forced || untouched(part, Fields.of(present)));
    }

    private boolean untouched(Part part, Map<String, JsonNode> there) {
        Set<String> names = new TreeSet<>(ledger.fields(part).keySet());
        if (!ledger.guessed(part)) {
            names.addAll(there.keySet());
        }
        return names.stream().allMatch(name -> {
            Known known = ledger.known(part, name);
            return Fields.masked(there.get(name))
                    || ledger.matches(known == null ? Ledger.NONE : known.became(), there.get(name));
        });
    }
}
