package dev.avow.testkit.redaction;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionReport;
import dev.avow.core.redaction.Redactor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a redactor did on a corpus, whatever it called the values: a value counts as gone only when every letter and digit
 * of it is gone.
 */
public final class RedactionScore {

    private final Map<String, int[]> kinds = new TreeMap<>();
    private final List<RedactionCase> missed = new ArrayList<>();
    private int values;
    private int gone;
    private int leaks;
    private int clean;
    private int changed;
    private int found;
    private int right;
    private final Map<String, int[]> labels = new TreeMap<>();

    private RedactionScore() {}

    /** Scores the built-in redactor. */
    public static RedactionScore of(List<RedactionCase> cases) {
        RedactionScore score = new RedactionScore();
        Redactor redactor = new Redactor();
        for (RedactionCase one : cases) {
            score.add(one, redactor.inspect(RawText.of(one.text())));
        }
        return score;
    }

    private void add(RedactionCase one, RedactionReport report) {
        for (RedactionReport.Entry entry : report.entries()) {
            boolean hit = one.kind() != null && entry.start() < one.end() && entry.end() > one.start();
            found++;
            right += hit ? 1 : 0;
            int[] row = labels.computeIfAbsent(entry.kind().name(), kind -> new int[2]);
            row[0]++;
            row[1] += hit ? 1 : 0;
        }
        if (one.kind() == null) {
            clean++;
            if (!report.isClean()) {
                changed++;
                missed.add(one);
            }
            return;
        }
        BitSet covered = new BitSet();
        for (RedactionReport.Entry entry : report.entries()) {
            covered.set(entry.start(), entry.end());
        }
        boolean whole = true;
        boolean leak = false;
        for (int i = one.start(); i < one.end(); i++) {
            char c = one.text().charAt(i);
            boolean matters = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (matters && !covered.get(i)) {
                whole = false;
                leak |= !Character.isLetter(c);
            }
        }
        values++;
        gone += whole ? 1 : 0;
        leaks += leak ? 1 : 0;
        int[] row = kinds.computeIfAbsent(one.kind(), kind -> new int[3]);
        row[0]++;
        row[1] += whole ? 1 : 0;
        row[2] += leak ? 1 : 0;
        if (!whole) {
            missed.add(one);
        }
    }

    /** The share of values that are wholly gone, in per cent. */
    public double recall() {
        return percent(gone, values);
    }

    /** The share of one kind's values that are wholly gone, in per cent. */
    public double recall(String kind) {
        int[] row = kinds.getOrDefault(kind, new int[3]);
        return percent(row[1], row[0]);
    }

    /** The share of values of which a digit is left, in per cent. */
    public double leak() {
        return percent(leaks, values);
    }

    /** The share of one kind's values of which a digit is left, in per cent. */
    public double leak(String kind) {
        int[] row = kinds.getOrDefault(kind, new int[3]);
        return percent(row[2], row[0]);
    }

    /** The share of messages that had to stay and did not, in per cent. */
    public double over() {
        return percent(changed, clean);
    }

    /** The share of what was found that lies on a value, in per cent. */
    public double precision() {
        return percent(right, found);
    }

    /** The same for what was found as one {@link dev.avow.core.redaction.EntityKind}. */
    public double precision(String found) {
        int[] row = labels.getOrDefault(found, new int[2]);
        return percent(row[1], row[0]);
    }

    /** What went wrong. */
    public List<RedactionCase> missed() {
        return List.copyOf(missed);
    }

    private static double percent(int part, int of) {
        return of == 0 ? 0 : 100.0 * part / of;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                java.util.Locale.ROOT,
                "%d values, recall %.2f %%, digit leak %.2f %%; %d clean, %.2f %% changed; precision %.2f %%",
                values,
                recall(),
                leak(),
                clean,
                over(),
                precision()));
        kinds.forEach((kind, row) -> text.append(String.format(
                java.util.Locale.ROOT,
                "%n  %-20s %6d  recall %6.2f %%  leak %5.2f %%",
                kind,
                row[0],
                recall(kind),
                leak(kind))));
        labels.forEach((kind, row) -> text.append(String.format(
                java.util.Locale.ROOT, "%n  found as %-20s %6d  precision %6.2f %%", kind, row[0], precision(kind))));
        return text.toString();
    }
}
