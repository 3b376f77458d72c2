package dev.avow.core.rights;

import dev.avow.core.subject.PersonalText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is right about a person (S1-37). What is empty stays as it is.
 *
 * @param email a mail address
 * @param phone a telephone number
 * @param name how the person is called
 */
public record Correction(Optional<PersonalText> email, Optional<PersonalText> phone, Optional<PersonalText> name) {

    /**
     * Leaves out what is blank.
     *
     * @throws IllegalArgumentException if nothing is put right
     */
    public Correction {
        Predicate<PersonalText> says = text -> !text.value().isBlank();
        email = email.filter(says);
        phone = phone.filter(says);
        name = name.filter(says);
        if (Stream.of(email, phone, name).allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("a correction says something");
        }
    }

    /** Of a mail address alone. */
    public static Correction ofEmail(String email) {
        return new Correction(Optional.of(PersonalText.of(email)), Optional.empty(), Optional.empty());
    }
}
