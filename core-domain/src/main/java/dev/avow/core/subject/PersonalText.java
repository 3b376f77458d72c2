package dev.avow.core.subject;

import org.jspecify.annotations.Nullable;

/** A short text that says who somebody is, such as a name or a mail address, just as it came. Immutable; never printed. */
public final class PersonalText {

    private final String value;

    private PersonalText(String value) {
        this.value = value;
    }

    /** Wraps the text. */
    public static PersonalText of(String value) {
        return new PersonalText(value);
    }

    /** The text itself: for hashing, sealing, and for the eyes of whoever may see it. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonalText text && value.equals(text.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "PersonalText[hidden]";
    }
}
