package dev.avow.core.redaction;

/**
 * Text nobody has looked at: what a shopper typed, a merchant wrote or a model said. Its content can be read by the
 * {@link Redactor} alone. Immutable; {@link #toString()} shows the length only; not serialisable.
 */
public final class RawText {

    private final String value;

    private RawText(String value) {
        this.value = value;
    }

    /** Wraps a text of any length and content. */
    public static RawText of(String value) {
        return new RawText(value);
    }

    /** The length in UTF-16 units. */
    public int length() {
        return value.length();
    }

    /** Says whether there is nothing but white space. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /** Says whether each surrogate has its partner; text that is not well formed cannot be stored unchanged. */
    public boolean isWellFormed() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** This text, and another one on the line below it. */
    public RawText above(RawText below) {
        return new RawText(value + '\n' + below.value);
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "RawText[" + value.length() + " chars]";
    }
}
