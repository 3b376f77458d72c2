package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Labels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Stored segments as one text, so that what announces a value is seen across a placeholder; afterwards each placeholder
 * is put back as it was. In the text it is a label whose bracket is a sign that nobody types.
 */
final class Rejoined {

    private static final char MARK = '\uFFFF';
    private static final String LABEL = "[SECRET_1]";

    private final StringBuilder text = new StringBuilder();
    private final Deque<Segment> placeholders = new ArrayDeque<>();

    Rejoined(List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment instanceof Segment.Placeholder placeholder) {
                placeholders.add(placeholder);
                String label = placeholder.label();
                boolean known = Labels.isLabel(label);
                text.append(MARK).append(known ? label : LABEL, 1, (known ? label : LABEL).length());
            } else if (segment instanceof Segment.Plain plain) {
                text.append(plain.text().replace(MARK, '\uFFFD'));
            }
        }
    }

    String text() {
        return text.toString();
    }

    /** The redacted segments with the placeholders in their old places. */
    List<Segment> apart(List<Segment> segments) {
        List<Segment> parts = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Plain plain) {
                apart(plain.text(), parts);
            } else {
                parts.add(segment);
            }
        }
        return parts;
    }

    private void apart(String plain, List<Segment> parts) {
        int from = 0;
        for (int mark = plain.indexOf(MARK); mark >= 0; mark = plain.indexOf(MARK, from)) {
            Cutter.plain(plain.substring(from, mark), parts);
            parts.add(placeholders.remove());
            from = plain.indexOf(']', mark) + 1;
        }
        Cutter.plain(plain.substring(from), parts);
    }
}
