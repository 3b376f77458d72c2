package dev.avow.adapters.llm;

import java.util.Optional;

/**
 * Puts the lines of an event stream together (WHATWG HTML, "Server-sent events", read 2026-11-21). Comments and unknown
 * fields are ignored; several data lines are one text. Used by one thread.
 */
final class SseLines {

    /** An event; its text is masked in {@link #toString()}. */
    record Event(String name, String data) {
        @Override
        public String toString() {
            return "Event[" + data.length() + " chars]";
        }
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private boolean begun;

    /** Takes a line and gives the event that it completes. */
    Optional<Event> take(String raw) {
        String line = !begun && raw.startsWith(BYTE_ORDER_MARK) ? raw.substring(1) : raw;
        begun = true;
        if (line.isEmpty()) {
            return end();
        }
        if (isField("data", line)) {
            data.append(value("data", line)).append('\n');
        } else if (isField("event", line)) {
            name = value("event", line);
        }
        return Optional.empty();
    }

    /** The event that an empty line would complete now; some servers leave out the last one. */
    Optional<Event> end() {
        Optional<Event> event =
                data.isEmpty() ? Optional.empty() : Optional.of(new Event(name, data.substring(0, data.length() - 1)));
        data.setLength(0);
        name = "";
        return event;
    }

    private static boolean isField(String field, String line) {
        return line.startsWith(field) && (line.length() == field.length() || line.charAt(field.length()) == ':');
    }

    private static String value(String field, String line) {
        if (line.length() == field.length()) {
            return "";
        }
        String value = line.substring(field.length() + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
