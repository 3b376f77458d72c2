package dev.avow.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverTest {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledRunLeftIsEndedAndItsRowsAreThere() throws Exception {
        KilledRun.onPersistent(folder, false).close();
        ProcessHandle left = postgres(folder);
        assertThat(left.isAlive()).isTrue();

        try (EmbeddedStores stores = EmbeddedStores.persistent(folder)) {
            assertThat(postgres(folder).pid()).isNotEqualTo(left.pid());
            assertThat(Stores.query(stores, "SELECT name FROM note")).containsExactly("kept");
        }
        assertThat(left.info().command()).isEmpty();
    }

    @Test
    void aFrozenLeftOverIsEndedToo() throws Exception {
        KilledRun.onPersistent(folder, true).close();

        try (EmbeddedStores stores = EmbeddedStores.persistent(folder)) {
            assertThat(Stores.query(stores, "SELECT name FROM note")).containsExactly("kept");
        }
    }

    @Test
    void aFolderInUseIsLeftAlone() throws Exception {
        try (KilledRun running = KilledRun.onPersistent(folder, false)) {
            assertThat(running).isNotNull();
            long pid = postgres(folder).pid();

            assertThatThrownBy(() -> EmbeddedStores.persistent(folder))
                    .isInstanceOf(StoresException.class)
                    .hasMessageContaining("another process uses the folder");

            assertThat(postgres(folder).pid()).isEqualTo(pid);
        } finally {
            PostgresProcesses.endLeftOver(PostgresServer.dataIn(folder));
        }
    }

    @Test
    void aKilledTemporaryRunIsSweptAndALivingOneIsNot() throws Exception {
        KilledRun.onTemporary(folder).close();
        Path parent = onlyFolder(folder);
        Path killed = onlyFolder(parent);
        ProcessHandle left = postgres(killed);

        try (StoreFolder first = StoreFolder.temporary(parent);
                StoreFolder second = StoreFolder.temporary(parent)) {
            assertThat(killed).doesNotExist();
            assertThat(left.info().command()).isEmpty();
            assertThat(first.path()).isDirectory();
            assertThat(second.path()).isDirectory().isNotEqualTo(first.path());
        }
        try (Stream<Path> rest = Files.list(parent)) {
            assertThat(rest.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void anotherProcessWithTheNumberOfTheOldServerIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(PostgresServer.dataIn(folder));
        long ours = ProcessHandle.current().pid();
        Files.write(data.resolve("postmaster.pid"), List.of(Long.toString(ours)));

        PostgresProcesses.endLeftOver(data);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anotherPostgresWithTheNumberOfTheOldServerIsLeftAlone(@TempDir Path other) throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.persistent(other)) {
            Path data = Files.createDirectories(PostgresServer.dataIn(folder));
            Files.copy(PostgresServer.dataIn(other).resolve("postmaster.pid"), data.resolve("postmaster.pid"));

            PostgresProcesses.endLeftOver(data);

            assertThat(Stores.query(stores, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aBrokenDataFolderIsRefusedWithTheServersOwnWords() throws Exception {
        Path data = Files.createDirectories(PostgresServer.dataIn(folder));
        Files.writeString(data.resolve("postgresql.conf"), "no such setting = 1\n");
        PostgresServer server = new PostgresServer(folder, Duration.ofSeconds(1));

        assertThatThrownBy(server::start)
                .isInstanceOf(StoresException.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("syntax error");
    }

    @Test
    void theServersLogHoldsNoStatementAndNoValue() throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.persistent(folder)) {
            assertThatThrownBy(() -> Stores.execute(stores, "SELECT 'mara@example.com'::int"))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(folder.resolve("postgres.log")).content().isNotEmpty().doesNotContain("mara");
    }

    private static ProcessHandle postgres(Path folder) throws IOException {
        String pid = Files.readAllLines(PostgresServer.dataIn(folder).resolve("postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static Path onlyFolder(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            List<Path> folders = all.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("hsperf"))
                    .toList();
            assertThat(folders).hasSize(1);
            return folders.get(0);
        }
    }
}
