package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.PortException;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import dev.avow.testkit.contract.SuppressionJournalContract;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a directory of its own: SJ-1 to SJ-6. */
class FileSuppressionJournalTest implements SuppressionJournalContract {

    private static final String HASH = "A".repeat(43);

    @TempDir
    Path root;

    private final TestIds ids = new TestIds("journal");
    private final Map<SuppressionJournal, Path> places = new HashMap<>();

    @Override
    public SuppressionJournal journal() {
        return open(root.resolve("j" + places.size()));
    }

    private Path place(SuppressionJournal journal) {
        return Objects.requireNonNull(places.get(journal));
    }

    private SuppressionJournal open(Path directory) {
        SuppressionJournal journal = new FileSuppressionJournal(directory, ids);
        places.put(journal, directory);
        return journal;
    }

    @Override
    public SuppressionJournal opened(SuppressionJournal journal) {
        return open(place(journal));
    }

    /** SJ-5: at whatever byte the machine stopped, what was appended before is there, and an append goes on behind it. */
    @Test
    void aLineThatACrashCutOffIsNotThere() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry()));
        Path file = place(journal).resolve("suppressions.log");
        long whole = Files.size(file);
        journal.append(List.of(entry(), entry()));
        byte[] all = Files.readAllBytes(file);
        for (int cut = (int) whole; cut < all.length; cut += 7) {
            Files.write(file, Arrays.copyOf(all, cut));

            SuppressionJournal again = opened(journal);

            assertThat(again.length()).as("cut at %d", cut).isEqualTo(1);
            assertThat(again.append(List.of(entry()))).isEqualTo(2);
            assertThat(opened(journal).length()).isEqualTo(2);
        }
    }

    /** SJ-5: whichever whole line was changed, nothing is read any more. */
    @Test
    void aLineThatWasChangedIsFound() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry()));
        journal.append(List.of(entry()));
        Path file = place(journal).resolve("suppressions.log");
        String text = Files.readString(file);

        for (String changed : List.of(
                text.replaceFirst("ERASED", "STOPPED"),
                text.replaceFirst("\n1 ", "\n2 "),
                text.substring(0, text.indexOf("\n1 ") + 1) + text.substring(text.indexOf("\n2 ") + 1),
                "nothing of ours\n")) {
            Files.writeString(file, changed);
            assertThatThrownBy(() -> opened(journal))
                    .isInstanceOfSatisfying(
                            PortException.Rejected.class,
                            e -> assertThat(e.code()).isEqualTo("journal.damaged"));
        }
    }

    /** SJ-6. */
    @Test
    void aDirectoryThatIsNotThereIsUnavailable() throws IOException {
        Path occupied = root.resolve("occupied");
        Files.write(occupied, "a file".getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE);

        assertThatThrownBy(() -> new FileSuppressionJournal(occupied, ids))
                .isInstanceOf(PortException.Unavailable.class);
    }

    /** No value is in it that could lead to anybody. */
    @Test
    void theFileHoldsKeyedHashesOnly() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry()));

        assertThat(Files.readString(place(journal).resolve("suppressions.log")))
                .matches("avow-journal/1 \\S+ \\S{43}\n1 ERASED - \\d+ \\d+ " + HASH + " \\S{43}\n");
    }

    private static JournalEntry entry() {
        return new JournalEntry(
                JournalEntry.Kind.ERASED, HASH, Optional.empty(), TestTime.START, TestTime.START.plusSeconds(60));
    }
}
