package dev.avow.app.rest;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.usecase.TypedSubject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A body that names a person by what somebody is found by. */
interface NamesPerson {

    /** Shopify's id. */
    @Nullable
    Long customer();

    /** A mail address. */
    @Nullable
    String email();

    /** A telephone number. */
    @Nullable
    String phone();

    /** Shopify's ids. */
    @Nullable
    List<Long> orders();

    /** A conversation of the inbox. */
    @Nullable
    String conversation();

    /** Whether anybody is named at all. */
    default boolean namesSomebody() {
        return Stream.of(customer(), email(), phone(), orders(), conversation()).anyMatch(Objects::nonNull);
    }

    /**
     * Whom it names.
     *
     * @throws ProblemException if that is nobody, or what it says can be no name
     */
    default SubjectLocator person() {
        try {
            return new SubjectLocator(
                    Optional.ofNullable(customer()).map(CustomerId::new),
                    said(email()).map(TypedSubject::email),
                    said(phone()).map(TypedSubject::phone),
                    Optional.ofNullable(orders()).stream()
                            .flatMap(List::stream)
                            .map(OrderId::new)
                            .collect(Collectors.toSet()),
                    said(conversation()).map(ConversationId::new).map(Set::of).orElseGet(Set::of));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new ProblemException(
                    400, "rights.locator", "Name the person by customer, email, phone, orders or conversation.");
        }
    }

    private static Optional<String> said(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
