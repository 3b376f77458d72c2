package dev.avow.core.recovery;

import dev.avow.core.subject.PersonalText;
import java.util.Locale;
import java.util.Optional;

/** How mail addresses are compared. */
public final class Address {

    private static final int LONGEST = 320;

    private Address() {}

    /** The address without blanks around it and in lower case; empty if it cannot be one. */
    public static Optional<String> comparable(PersonalText email) {
        String text = email.value().strip().toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
    }
}
