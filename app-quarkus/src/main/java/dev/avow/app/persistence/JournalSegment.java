package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
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
import java.util.List;
import java.util.Optional;

/**
 * The text of the journal's file. One line per append, each with the digest of all before it, so that a change anywhere
 * shows; a line that a crash cut off has no line feed, and is not there.
 *
 * <pre>
 * avow-journal/1 identity digest
 * 1 ERASED - 4102444800000 4107628800000 hash;ERASED - ... digest
 * </pre>
 */
final class JournalSegment {

    private static final String FORMAT = "avow-journal/1";
    private static final int FIELDS = 5;

    private JournalSegment() {}

    /**
     * What a file says.
     *
     * @param identity of the journal
     * @param digest of its last line
     * @param length the position of the last entry
     * @param bytes how many bytes whole lines take: what is behind them was cut off
     * @param entries in their order
     */
    record Content(String identity, String digest, long length, long bytes, List<Placed> entries) {}

    /** The first line of a new journal. */
    static String header(String identity) {
        String text = FORMAT + " " + identity;
        return text + " " + digest("", text) + "\n";
    }

    /** The line of an append. */
    static String line(String before, long first, List<JournalEntry> entries) {
        StringBuilder text = new StringBuilder().append(first);
        char between = ' ';
        for (JournalEntry entry : entries) {
            text.append(between).append(text(entry));
            between = ';';
        }
        return text + " " + digest(before, text.toString()) + "\n";
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
        if (whole == 0 || !lines[0].startsWith(FORMAT + " ")) {
            throw damaged();
        }
        String digest = checked("", lines[0]);
        String identity = lines[0].split(" ", -1)[1];
        long position = 0;
        List<Placed> entries = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            digest = checked(digest, lines[i]);
            for (JournalEntry entry : entries(lines[i], position + 1)) {
                position++;
                entries.add(new Placed(position, entry));
            }
        }
        return new Content(identity, digest, position, whole, entries);
    }

    private static String checked(String before, String line) {
        int end = line.lastIndexOf(' ');
        if (end < 0 || !digest(before, line.substring(0, end)).equals(line.substring(end + 1))) {
            throw damaged();
        }
        return line.substring(end + 1);
    }

    private static List<JournalEntry> entries(String line, long first) {
        int start = line.indexOf(' ');
        String inner = line.substring(start + 1, line.lastIndexOf(' '));
        try {
            if (Long.parseLong(line.substring(0, start)) != first) {
                throw damaged();
            }
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
