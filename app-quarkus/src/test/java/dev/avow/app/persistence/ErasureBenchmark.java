package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.persistence.ExplainedSource.Explained;
import dev.avow.app.testing.CrashingSteps;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.PlantedRows;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.stores.EmbeddedStores;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * One person of a shop with a million rows is erased without any table being read from end to end, and quickly; the shop
 * itself in batches, with flat memory and visible progress; a small shop beside it without its rows being looked at (S1-38,
 * S3-43, S4-19, S4-20). No part of the build: its name matches no pattern. {@code docs/benchmarks/erasure.md} says how it is
 * run and what it gave.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ErasureBenchmark {

    private static final int ROWS = Integer.getInteger("erasure.rows", 1_000_000);
    private static final int PEOPLE = Integer.getInteger("erasure.people", 1_000);
    private static final int BATCH = 500;
    /** One person has a handful of rows in each table. */
    private static final long MOST_READ_OF_PERSON = 50;
    /** A batch is found, and deleted; what hangs on a row, too. */
    private static final long MOST_READ_OF_BATCH = 4 * BATCH;

    private static final long LONGEST_MICROS = 100_000;
    private static final long MOST_GROWTH_MIB = 32;
    private static final int MOST_CALLS = 100;
    private static final Path REPORT = Path.of("target", "benchmarks", "erasure.md");

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    DataSource dataSource;

    @Inject
    KeyedHasher hasher;

    @Inject
    SqlForgetting forgetting;

    @Inject
    InstantSource clock;

    @Inject
    EraseSubject eraseSubject;

    @Inject
    @All
    List<ErasureStep> steps;

    @Inject
    @All
    List<Residue> residues;

    private final ShopId shop = new ShopId("large-" + UUID.randomUUID() + ".myshopify.com");
    private final List<String> report = new ArrayList<>(List.of("| what | |", "| --- | --- |"));

    @Test
    void s4_20_onePersonOfALargeShopGoesQuicklyAndTheShopInBatches() throws Exception {
        LargeShop large = new LargeShop(dataSource, hasher, shop);
        large.fill(ROWS, PEOPLE);
        ExplainedSource explained = new ExplainedSource(dataSource, this::open);
        SqlForgetting.Stores watched = forgetting.over(explained.source());
        everyStoreIsLookedAt(watched);

        erase(watched, large.person(1));
        List<String> objections =
                new ArrayList<>(objections("one person", explained.taken(), MOST_READ_OF_PERSON, true));
        watched.steps().forEach(step -> step.forgetShop(shop, clock.instant(), BATCH));
        objections.addAll(objections("a batch of the shop", explained.taken(), MOST_READ_OF_BATCH, false));
        smallShop(watched);
        objections.addAll(objections("a small shop beside it", explained.taken(), MOST_READ_OF_PERSON, false));

        times(large);
        wholeShop();
        write();
        assertThat(objections).isEmpty();
    }

    /** A store that is added and not tried here is named. */
    private void everyStoreIsLookedAt(SqlForgetting.Stores watched) {
        Set<String> tried = new TreeSet<>();
        watched.steps().forEach(step -> tried.add(name(step, step.dataClass())));
        watched.looks().forEach(look -> tried.add(name(look, look.dataClass())));
        Set<String> there = new TreeSet<>();
        steps.stream()
                .filter(step -> !(step instanceof CrashingSteps.Crash) && isSql(step.dataClass()))
                .forEach(step -> there.add(name(step, step.dataClass())));
        residues.stream()
                .filter(look -> isSql(look.dataClass()))
                .forEach(look -> there.add(name(look, look.dataClass())));
        assertThat(tried).isEqualTo(there);
    }

    private static boolean isSql(DataClass dataClass) {
        return dataClass != DataClass.TRANSCRIPT && dataClass != DataClass.LEAD;
    }

    private static String name(Object store, DataClass dataClass) {
        return store.getClass().getSimpleName() + " of " + dataClass;
    }

    /** As an erasure does it: widen, look, forget, look. */
    private long erase(SqlForgetting.Stores by, SubjectLocator person) {
        Instant upTo = clock.instant();
        SubjectLocator wide = person.and(
                by.links().linked(shop, person).orders(),
                by.links().linked(shop, person).conversations());
        by.looks().forEach(look -> look.count(shop, wide, upTo));
        for (ErasureStep step : by.steps()) {
            int batch;
            do {
                batch = step.forget(shop, wide, upTo, BATCH);
            } while (batch > 0);
        }
        return left(by, look -> look.count(shop, wide, upTo));
    }

    private interface Counting {
        long by(Residue look);
    }

    private static long left(SqlForgetting.Stores by, Counting counting) {
        return by.looks().stream().mapToLong(counting::by).sum();
    }

    /** A row of it in each of the tables that are large. */
    private void smallShop(SqlForgetting.Stores watched) throws SQLException {
        ShopId small = new ShopId("small-" + UUID.randomUUID() + ".myshopify.com");
        Instant begun = clock.instant();
        PlantedRows rows = new PlantedRows(dataSource, begun, begun.plusSeconds(3_600));
        for (String table : LargeShop.tables()) {
            if (rows.left(Set.of(table), small.domain()).isEmpty()) {
                rows.plant(table, small.domain());
            }
        }
        watched.looks().forEach(look -> look.countShop(small, begun));
        watched.steps().forEach(step -> step.forgetShop(small, begun, BATCH));
        assertThat(left(watched, look -> look.countShop(small, begun))).isZero();
    }

    private List<String> objections(String of, List<Explained> statements, long mostRead, boolean forAnyValues) {
        assertThat(statements).as("statements of " + of).hasSizeGreaterThan(10);
        List<String> objections = new ArrayList<>();
        long most = 0;
        for (Explained statement : statements) {
            Set<String> whole = new TreeSet<>(statement.scanned());
            whole.addAll(forAnyValues ? statement.expected() : List.of());
            whole.retainAll(LargeShop.tables());
            if (!whole.isEmpty() || statement.read() > mostRead) {
                objections.add(of + " reads " + statement.read() + " rows, all of " + whole + ": "
                        + statement.sql().strip());
            }
            most = Math.max(most, statement.read());
        }
        report.add("| %s: statements | %d |".formatted(of, statements.size()));
        report.add("| %s: rows that one statement looked at, at the most | %d |".formatted(of, most));
        return objections;
    }

    private void times(LargeShop large) {
        SqlForgetting.Stores plain = forgetting.over(dataSource);
        long[] micros = new long[PEOPLE - 1];
        for (int number = 2; number <= PEOPLE; number++) {
            SubjectLocator person = large.person(number);
            micros[number - 2] = micros(() -> erase(plain, person));
        }
        Arrays.sort(micros);
        long p99 = micros[micros.length * 99 / 100];
        report.add("| one person, p50 | %.1f ms |".formatted(micros[micros.length / 2] / 1_000.0));
        report.add("| one person, p99 | **%.1f ms** |".formatted(p99 / 1_000.0));
        report.add("| one person, the longest | %.1f ms |".formatted(micros[micros.length - 1] / 1_000.0));
        assertThat(p99).as("p99 in microseconds").isLessThan(LONGEST_MICROS);
    }

    private static long micros(LongSupplier erasure) {
        long begun = System.nanoTime();
        long left = erasure.getAsLong();
        long took = (System.nanoTime() - begun) / 1_000;
        assertThat(left).as("left of one person").isZero();
        return took;
    }

    /** By the service's own use case, as an uninstall does it: in calls that end, each of which says how far it is. */
    private void wholeShop() throws SQLException {
        long before = heap();
        long mostHeap = before;
        List<Long> progress = new ArrayList<>();
        long begun = System.nanoTime();
        EraseSubject.Outcome outcome = eraseSubject.handle(new TakeRequest.Command(
                shop, Optional.empty(), Kind.ERASURE, Channel.SUPPORT, shop.domain(), clock.instant()));
        for (int call = 1; call < MOST_CALLS && !outcome.isDone(); call++) {
            mostHeap = Math.max(mostHeap, heap());
            progress.add(forgotten(outcome.request().id()));
            outcome = eraseSubject.proceed(outcome.request().id());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long gone = forgotten(outcome.request().id());
        mostHeap = Math.max(mostHeap, heap());
        report.add("| the shop, records that are gone after each call | %s, %d |".formatted(progress, gone));
        report.add("| the shop, in all | %.1f s, %.0f records a second |".formatted(seconds, gone / seconds));
        report.add("| heap after a collection: before, at the most | %d MiB, %d MiB |".formatted(before, mostHeap));
        report.add("| load of the machine | %.1f |"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(outcome.request().isSettled()).as("erased").isTrue();
        assertThat(left(forgetting.over(dataSource), look -> look.countShop(shop, clock.instant())))
                .isZero();
        assertThat(progress).as("progress that is seen").isSorted().doesNotHaveDuplicates();
        assertThat(mostHeap - before).as("growth of the heap in MiB").isLessThan(MOST_GROWTH_MIB);
    }

    private long forgotten(String request) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT forgotten FROM rights_request WHERE id = ?")) {
            query.setString(1, request);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private Connection open(String setting) throws SQLException {
        String url = stores.jdbcUrl();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + setting, stores.jdbcUser(), stores.jdbcPassword());
    }

    private void write() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
    }
}
