package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rooms of the house, and the one table of which room sees which. A room is a package with all below it. */
final class Rooms {

    static final String REDACTION = "core.redaction";
    static final String PORT = "core.port";
    static final String USECASE = "core.usecase";
    static final String INMEMORY = "core.inmemory";
    static final String REST = "app.rest";
    static final String PERSISTENCE = "app.persistence";
    static final String SCHEDULE = "app.schedule";
    static final String CLI = "app.cli";
    static final String WIRING = "app.wiring";
    static final String TESTKIT = "testkit";
    static final String DEMO = "demo";

    private static final String SUBJECT = "core.subject";
    private static final String CONSENT = "core.consent";
    private static final String CONVERSATION = "core.conversation";
    private static final String POLICY = "core.policy";
    private static final String STORES = "stores";
    private static final String SANDBOX = "shopify.sandbox";
    private static final String BENCH = "bench";
    private static final String ADAPTER = "adapters.";

    /** Policy packages that know the subject alone. */
    private static final List<String> POLICIES = List.of(
            CONSENT,
            REDACTION,
            "core.retention",
            "core.attribution",
            "core.recovery",
            "core.event",
            "core.rights",
            "core.audit",
            "core.installation",
            "core.disclosure",
            "core.promise");
    /** Policy packages whose words are redacted ones. */
    private static final List<String> WORDED_POLICIES = List.of(CONVERSATION, "core.knowledge");
    /** What no production code may lean on. */
    private static final Set<String> TEST_ROOMS = Set.of(TESTKIT, STORES, SANDBOX, DEMO, BENCH);

    private static final Map<String, Set<String>> SEES = table();

    private final String base;
    /** By package: rules ask for every import of every class. */
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Rooms(String base) {
        this.base = base;
    }

    private static Map<String, Set<String>> table() {
        Set<String> values = union(union(Set.of(SUBJECT), POLICIES), WORDED_POLICIES);
        Set<String> core = union(values, List.of(POLICY, PORT, USECASE, INMEMORY));
        Map<String, Set<String>> table = new HashMap<>();
        table.put(SUBJECT, Set.of());
        POLICIES.forEach(policy -> table.put(policy, Set.of(SUBJECT)));
        WORDED_POLICIES.forEach(policy -> table.put(policy, Set.of(SUBJECT, REDACTION)));
        // A lead carries the consent without which there is none.
        table.put(CONVERSATION, Set.of(SUBJECT, REDACTION, CONSENT));
        table.put(POLICY, values);
        table.put(PORT, values);
        table.put(USECASE, union(values, List.of(POLICY, PORT)));
        table.put(INMEMORY, union(values, List.of(PORT)));
        table.put(ADAPTER, union(values, List.of(PORT)));
        table.put(REST, union(values, List.of(PORT, USECASE)));
        table.put(PERSISTENCE, union(values, List.of(PORT)));
        table.put(SCHEDULE, union(values, List.of(PORT, USECASE)));
        table.put(CLI, union(values, List.of(POLICY, PORT, USECASE)));
        table.put(WIRING, union(core, List.of(ADAPTER, REST, PERSISTENCE, SCHEDULE, CLI)));
        table.put(TESTKIT, core);
        table.put(BENCH, union(core, List.of(TESTKIT)));
        table.put(STORES, Set.of());
        table.put(SANDBOX, Set.of());
        table.put(DEMO, Set.of(STORES, SANDBOX));
        return Map.copyOf(table);
    }

    private static Set<String> union(Set<String> first, List<String> second) {
        Set<String> union = new HashSet<>(first);
        union.addAll(second);
        return Set.copyOf(union);
    }

    /** Says whether the class is ours at all. */
    boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    /** All rooms that the class lies in: exactly one, unless it is stray. Each adapter is a room of its own. */
    List<String> of(JavaClass type) {
        return isOurs(type) ? known.computeIfAbsent(type.getPackageName(), this::ofPackage) : List.of();
    }

    private List<String> ofPackage(String name) {
        List<String> rooms = new ArrayList<>();
        if (name.length() > base.length()) {
            String path = name.substring(base.length() + 1);
            SEES.keySet().stream()
                    .filter(room -> path.equals(room) || path.startsWith(room + "."))
                    .forEach(rooms::add);
            if (path.startsWith(ADAPTER)) {
                rooms.add(ADAPTER + path.substring(ADAPTER.length()).split("\\.", 2)[0]);
            }
        }
        return List.copyOf(rooms);
    }

    /** The class's room; empty if it is not ours, or stray. */
    Optional<String> room(JavaClass type) {
        return of(type).stream().findFirst();
    }

    boolean isIn(JavaClass type, String room) {
        return of(type).contains(room);
    }

    boolean isInCore(JavaClass type) {
        return room(type).filter(room -> room.startsWith("core.")).isPresent();
    }

    boolean isInAdapter(JavaClass type) {
        return room(type).filter(room -> room.startsWith(ADAPTER)).isPresent();
    }

    /** Says whether the table lets one room see another. */
    static boolean maySee(String from, String to) {
        return from.equals(to) || SEES.getOrDefault(row(from), Set.of()).contains(row(to));
    }

    /** Whether no production code leans on the room. */
    static boolean isForTests(String room) {
        return TEST_ROOMS.contains(room);
    }

    /** The number of the rule that a forbidden look breaks. */
    static int ruleAgainst(String from, String to) {
        if (TEST_ROOMS.contains(from) || TEST_ROOMS.contains(to)) {
            return 8;
        }
        if (from.startsWith(ADAPTER) || from.equals(INMEMORY)) {
            return 3;
        }
        return from.startsWith("app.") ? 6 : 2;
    }

    /** The full name of one of our classes. */
    String named(String path) {
        return base + "." + path;
    }

    private static String row(String room) {
        return room.startsWith(ADAPTER) ? ADAPTER : room;
    }
}
