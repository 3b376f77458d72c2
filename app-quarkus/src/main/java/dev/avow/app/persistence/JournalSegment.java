package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import dev.avow.core.port.SuppressionJournal.Forgotten;
import dev.avow.core.port.SuppressionJournal.Placed;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.JournalEntry.Kind;
import dev.avow.core.subject.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of the journal's file. One line per append, each with the digest of all before it, so that a change anywhere
 * shows; a line that a crash cut off has no line feed, and is not there. Where something was forgotten, the second line says how
 * often, what the highest position of a forgotten erasure was, and how many entries there had been; up to there positions may be missing.
 *
 * <pre>
 * avow-journal/2 identity digest
 * FORGOTTEN 1 3 4 digest
 * 1 ERASED - 4102444800000 4107628800000 hash;ERASED - ... digest
 * </pre>
 */
final class JournalSegment {

    private static final String FORMAT = "avow-journal/2";

    /** Of releases that forgot nothing: the same without a second line of that kind. */
    private static final String FORMER = "avow-journal/1";

    private static final String FORGOTTEN = "FORGOTTEN ";
    private static final int FIELDS = 5;

    private JournalSegment() {}

    /**
     * What a file says.
     *
     * @param identity of the journal
     * @param digest of its last line
     * @param forgotten what is not there any more
     * @param length the position of the last entry that there ever was
     * @param bytes how many bytes whole lines take: what is behind them was cut off
     * @param entries in their order
     */
    record Content(String identity, String digest, Forgotten forgotten, long length, long bytes, List<Placed> entries) {

        /** Before anything was read. */
        static final Content NONE = new Content("", "", Forgotten.NOTHING, 0, 0, List.of());
    }

    /** The first line of a new journal. */
    static String header(String identity) {
        return ended("", FORMAT + " " + identity);
    }

    /** The line of an append. */
    static String line(String before, long first, List<JournalEntry> entries) {
        StringBuilder text = new StringBuilder().append(first);
        char between = ' ';
        for (JournalEntry entry : entries) {
            text.append(between).append(text(entry));
            between = ';';
        }
        return ended(before, text.toString());
    }

    private static String ended(String before, String text) {
        return text + " " + digest(before, text) + "\n";
    }

    /** The whole file without some of its entries. */
    static String without(Content content, List<Placed> gone) {
        StringBuilder file = new StringBuilder();
        String line = header(content.identity());
        file.append(line);
        line = ended(digestOf(line), new Shortened(content.forgotten().and(gone), content.length()).text());
        file.append(line);
        Set<Placed> left = new LinkedHashSet<>(content.entries());
        gone.forEach(left::remove);
        for (Placed placed : left) {
            line = line(digestOf(line), placed.position(), List.of(placed.entry()));
            file.append(line);
        }
        return file.toString();
    }

    /** What a second line of that kind says: up to {@code last} positions may be missing. */
    private record Shortened(Forgotten forgotten, long last) {

        static final Shortened NOT = new Shortened(Forgotten.NOTHING, 0);

        String text() {
            return FORGOTTEN + forgotten.times() + " " + forgotten.erased() + " " + last;
        }

        static Shortened of(String line) {
            String[] words = line.split(" ", -1);
            try {
                return new Shortened(
                        new Forgotten(Long.parseLong(words[1]), Long.parseLong(words[2])), Long.parseLong(words[3]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw damaged();
            }
        }

        boolean allows(long position, long next) {
            return next == position + 1 || (next > position && next <= last + 1);
        }
    }

    /** The digest at the end of a line. */
    static String digestOf(String line) {
        return line.substring(line.lastIndexOf(' ') + 1).strip();
    }

    /**
     * Reads a file.
     *
     * @throws PortException.Rejected with code {@code journal.damaged} if a whole line is not as it was written
     */
    static Content read(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int whole = text.lastIndexOf('\n') + 1;
        String[] lines = text.substring(0, whole).split("\n", -1);
        if (whole == 0 || !(lines[0].startsWith(FORMAT + " ") || lines[0].startsWith(FORMER + " "))) {
            throw damaged();
        }
        String digest = checked("", lines[0]);
        String identity = lines[0].split(" ", -1)[1];
        boolean isShortened = lines[1].startsWith(FORGOTTEN);
        Shortened shortened = isShortened ? Shortened.of(lines[1]) : Shortened.NOT;
        long position = 0;
        List<Placed> entries = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            digest = checked(digest, lines[i]);
            if (i == 1 && isShortened) {
                continue;
            }
            long first = first(lines[i]);
            if (!shortened.allows(position, first)) {
                throw damaged();
            }
            position = first - 1;
            for (JournalEntry entry : entries(lines[i])) {
                position++;
                entries.add(new Placed(position, entry));
            }
        }
        return new Content(
                identity, digest, shortened.forgotten(), Math.max(position, shortened.last()), whole, entries);
    }

    private static long first(String line) {
        try {
            return Long.parseLong(line.substring(0, line.indexOf(' ')));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private static String checked(String before, String line) {
        int end = line.lastIndexOf(' ');
        if (end < 0 || !digest(before, line.substring(0, end)).equals(line.substring(end + 1))) {
            throw damaged();
        }
        return line.substring(end + 1);
    }

    private static List<JournalEntry> entries(String line) {
        int start = line.indexOf(' ');
        String inner = line.substring(start + 1, line.lastIndexOf(' '));
        try {
            List<JournalEntry> entries = new ArrayList<>();
            for (String entry : inner.split(";", -1)) {
                entries.add(entry(entry.split(" ", -1)));
            }
            return entries;
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private static String text(JournalEntry entry) {
        return entry.kind() + " " + entry.purpose().map(Purpose::name).orElse("-") + " "
                + entry.at().toEpochMilli() + " " + entry.expiresAt().toEpochMilli() + " " + entry.subject();
    }

    private static JournalEntry entry(String[] fields) {
        if (fields.length != FIELDS) {
            throw damaged();
        }
        return new JournalEntry(
                Kind.valueOf(fields[0]),
                fields[4],
                fields[1].equals("-") ? Optional.empty() : Optional.of(Purpose.valueOf(fields[1])),
                Instant.ofEpochMilli(Long.parseLong(fields[2])),
                Instant.ofEpochMilli(Long.parseLong(fields[3])));
    }

    static PortException damaged() {
        return new PortException.Rejected("journal.damaged", "a line of the journal is not as it was written");
    }

    private static String digest(String before, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((before + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
