package dev.avow.core.redaction;

import java.util.Map;

/**
 * Puts a shop's contacts back into a text that comes in pieces, wherever these are cut. Holds back at most an opened
 * label. Not thread-safe; for one text.
 */
public final class ContactStream {

    private final Map<String, String> contacts;
    private final int longest;
    private String held = "";

    ContactStream(Map<String, String> contacts) {
        this.contacts = contacts;
        this.longest = contacts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Takes a piece that is ready to be shown, and gives what is decided of the text so far. */
    public String accept(String piece) {
        String text = held + piece;
        int end = text.length();
        int open = text.lastIndexOf('[');
        if (open >= 0 && end - open < longest && isOpen(text.substring(open))) {
            end = open;
        }
        held = text.substring(end);
        return restored(text.substring(0, end));
    }

    /** Gives what was held back; the text is over. */
    public String finish() {
        String rest = held;
        held = "";
        return rest;
    }

    private boolean isOpen(String start) {
        return contacts.keySet().stream().anyMatch(label -> label.startsWith(start));
    }

    private String restored(String text) {
        String restored = text;
        for (Map.Entry<String, String> contact : contacts.entrySet()) {
            restored = restored.replace(contact.getKey(), contact.getValue());
        }
        return restored;
    }
}
