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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a directory of its own: SJ-1 to SJ-7. */
class FileSuppressionJournalTest implements SuppressionJournalContract {

    private static final String HASH = "A".repeat(43);

    private static final String FORMER = """
            avow-journal/1 journal-former rjRkqpFTjYpIQZy7nnPCHkJn5-HL3p83fk0HfTSGJZ4
            1 ERASED - 4102444800000 4107628800000 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;ERASED - 4102444800000 4107628800000 CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC vdop-Xmqz_vmKl4QrU3Eh2OL1Sa53qszKrzvQgWnXFo
            """;

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

    /** SJ-7: nothing of it is left in any file of the directory. */
    @Test
    void whatIsForgottenIsInNoFileAnyMore() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry("B"), entry("C")));
        journal.forget(Set.of(1L));

        try (Stream<Path> files = Files.list(place(journal))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("B".repeat(43)));
        }
        assertThat(journal.after(0))
                .extracting(placed -> placed.entry().subject())
                .containsExactly("C".repeat(43));
    }

    /** SJ-7: a machine that stopped before the new file stood in the old one's place has forgotten nothing. */
    @Test
    void aFileThatWasNotPutInPlaceDoesNotCount() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry("B"), entry("C")));
        Files.writeString(place(journal).resolve("suppressions.log.new"), "avow-journal/2 half");

        assertThat(opened(journal).length()).isEqualTo(2);
        assertThat(opened(journal).forget(Set.of(1L))).isEqualTo(1);
        assertThat(journal.after(0)).hasSize(1);
    }

    /** SJ-5: nor can anything be taken out of a shortened file, or put back into its gaps, unnoticed. */
    @Test
    void aShortenedFileThatWasChangedIsFound() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry("B"), entry("C"), entry("D")));
        journal.forget(Set.of(2L));
        journal.append(List.of(entry("E")));
        Path file = place(journal).resolve("suppressions.log");
        String text = Files.readString(file);
        String forgotten = text.substring(text.indexOf("FORGOTTEN"), text.indexOf("\n1 ") + 1);

        for (String changed : List.of(
                text.replace(forgotten, ""),
                text.replace("FORGOTTEN 1 2 3", "FORGOTTEN 1 1 3"),
                text.replace("FORGOTTEN 1 2 3", "FORGOTTEN 1"),
                text.replace("FORGOTTEN 1 2 3", "FORGOTTEN one 2 3"),
                text.replaceFirst("\n3 ", "\n2 "),
                text.replaceFirst("\n4 ", "\nx "))) {
            Files.writeString(file, changed);
            assertThat(changed).isNotEqualTo(text);
            assertThatThrownBy(() -> opened(journal)).isInstanceOf(PortException.Rejected.class);
        }
    }

    /** A journal of a release that forgot nothing is read, and goes on. */
    @Test
    void aJournalOfTheFormerFormIsRead() throws IOException {
        Path directory = Files.createDirectories(root.resolve("former"));
        Files.writeString(directory.resolve("suppressions.log"), FORMER);

        SuppressionJournal journal = open(directory);

        assertThat(journal.identity()).isEqualTo("journal-former");
        assertThat(journal.after(0))
                .extracting(SuppressionJournal.Placed::position)
                .containsExactly(1L, 2L);
        assertThat(journal.append(List.of(entry("B")))).isEqualTo(3);
        assertThat(journal.forget(Set.of(1L))).isEqualTo(1);
        assertThat(opened(journal).after(0)).hasSize(2);
    }

    /** No value is in it that could lead to anybody. */
    @Test
    void theFileHoldsKeyedHashesOnly() throws IOException {
        SuppressionJournal journal = journal();
        journal.append(List.of(entry()));

        assertThat(Files.readString(place(journal).resolve("suppressions.log")))
                .matches("avow-journal/2 \\S+ \\S{43}\n1 ERASED - \\d+ \\d+ " + HASH + " \\S{43}\n");
    }

    private static JournalEntry entry() {
        return entry("A");
    }

    private static JournalEntry entry(String letter) {
        return new JournalEntry(
                JournalEntry.Kind.ERASED,
                letter.repeat(43),
                Optional.empty(),
                TestTime.START,
                TestTime.START.plusSeconds(60));
    }
}
