package dev.avow.core.redaction.detect;

/** Text that reads as a placeholder: it is left as it is, and counts as the value that it stands for. */
public final class Labels {

    private static final int DIGITS = 3;

    private final Reading reading;
    private final Tape tape;

    Labels(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether a text is the label of a placeholder that is left as it is. */
    public static boolean isLabel(String text) {
        Reading reading = new Reading(true, new Tape());
        reading.tape.load(text, true);
        reading.tape.open(0);
        return text.startsWith("[") && new Labels(reading).at(0) == text.length() && text.length() > 1;
    }

    /** Behind a placeholder that starts here, or behind the bracket. */
    int at(int p) {
        int i = p + 1;
        while (tape.kind(i) == Chars.UPPER || tape.at(i) == '_') {
            i++;
        }
        int name = tape.at(i - 1) == '_' ? i - 1 : i;
        int end = tape.digitsEnd(i);
        if (tape.at(end) != ']' || end - i > DIGITS || (end > i) != (name < i)) {
            return p + 1;
        }
        int kind = kind(p + 1, name);
        if (kind < 0) {
            return p + 1;
        }
        reading.memory.value(kind, end);
        return end + 1;
    }

    private int kind(int from, int to) {
        int start = matches(from, "SHOP_") ? from + 5 : from;
        for (int i = 0; i < Kinds.ALL.size(); i++) {
            String name = Kinds.ALL.get(i).name();
            if (name.length() == to - start && matches(start, name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (tape.at(at + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
