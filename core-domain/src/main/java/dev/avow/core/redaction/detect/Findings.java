package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one scan found, in the order of the text, without overlap. Reused from text to text. */
public final class Findings {

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private @Nullable EntityKind[] kinds = new EntityKind[16];
    private String[] canonicals = new String[16];
    private int size;
    /** So many were found at once since the last text was forgotten. */
    private int most;

    Findings() {}

    /** How many there are. */
    public int size() {
        return size;
    }

    /** First UTF-16 unit of the raw text, inclusive. */
    public int start(int i) {
        return starts[i];
    }

    /** After the last UTF-16 unit of the raw text. */
    public int end(int i) {
        return ends[i];
    }

    /** What it is; nothing if it is the rest of a value that an earlier scan found. */
    public @Nullable EntityKind kind(int i) {
        return kinds[i];
    }

    /** The value in its one spelling. */
    public String canonical(int i) {
        return canonicals[i];
    }

    void clear() {
        size = 0;
    }

    /** Keeps no value either. */
    void forget() {
        Arrays.fill(canonicals, 0, most, "");
        most = 0;
        size = 0;
    }

    void shrink(int to) {
        size = to;
    }

    void add(EntityKind kind, int start, int end, String canonical) {
        put(kind, start, end, canonical);
    }

    /** More of the last value: nothing but a longer end, or a rest whose beginning an earlier scan found. */
    void extend(int start, int end) {
        if (size > 0 && ends[size - 1] == start) {
            ends[size - 1] = end;
        } else {
            put(null, start, end, "");
        }
    }

    /** The last value begins earlier, with letters before it. */
    void widen(int start, String letters) {
        starts[size - 1] = start;
        canonicals[size - 1] = letters + canonicals[size - 1];
    }

    /** Whether the last value is of a kind. */
    boolean isLast(EntityKind kind) {
        return size > 0 && kind.equals(kinds[size - 1]);
    }

    int lastEnd() {
        return size == 0 ? 0 : ends[size - 1];
    }

    void truncate(int last, int end) {
        ends[last] = end;
    }

    private void put(@Nullable EntityKind kind, int start, int end, String canonical) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            canonicals = Arrays.copyOf(canonicals, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        canonicals[size++] = canonical;
        most = Math.max(most, size);
    }
}
