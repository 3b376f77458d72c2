package dev.avow.testkit.contract;

import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People whom nobody met before. */
final class Persons {

    private Persons() {}

    /**
     * Records of one person.
     *
     * @param each whom each record names
     * @param all finds all of them
     */
    record Crowd(List<SubjectLocator> each, SubjectLocator all) {
        SubjectLocator of(int index) {
            return each.get(index);
        }
    }

    /** Somebody with exactly these parts. */
    static SubjectLocator fresh(Set<Locator> parts) {
        return new SubjectLocator(
                parts.contains(Locator.CUSTOMER_ID) ? Optional.of(new CustomerId(number())) : Optional.empty(),
                parts.contains(Locator.EMAIL)
                        ? Optional.of(PersonalText.of(Fresh.name() + "@example.com"))
                        : Optional.empty(),
                parts.contains(Locator.PHONE)
                        ? Optional.of(PersonalText.of("+4072" + number() % 10_000_000_000L))
                        : Optional.empty(),
                parts.contains(Locator.ORDER_ID) ? Set.of(new OrderId(number())) : Set.of(),
                parts.contains(Locator.VISITOR_KEY) ? Set.of(Fresh.conversation()) : Set.of());
    }

    /** Records of one person; each names orders and conversations of its own, since a record has its own. */
    static Crowd crowd(Set<Locator> parts, int count) {
        SubjectLocator first = fresh(parts);
        List<SubjectLocator> each = new ArrayList<>();
        SubjectLocator all = first;
        for (int i = 0; i < count; i++) {
            SubjectLocator own = fresh(parts);
            SubjectLocator one = new SubjectLocator(
                    first.customer(), first.email(), first.phone(), own.orders(), own.conversations());
            each.add(one);
            all = all.and(own.orders(), own.conversations());
        }
        return new Crowd(each, all);
    }

    /** The person by one part alone. */
    static SubjectLocator only(Locator part, SubjectLocator person) {
        return switch (part) {
            case CUSTOMER_ID -> SubjectLocator.of(person.customer().orElseThrow());
            case EMAIL -> SubjectLocator.ofEmail(person.email().orElseThrow().value());
            case PHONE -> SubjectLocator.ofPhone(person.phone().orElseThrow().value());
            case ORDER_ID -> SubjectLocator.of(person.orders().iterator().next());
            case VISITOR_KEY, PAGE_AND_DATE ->
                SubjectLocator.of(person.conversations().iterator().next());
        };
    }

    /** The person by one part, beside parts of all other kinds that lead to nothing. */
    static SubjectLocator mixed(Locator part, SubjectLocator person) {
        SubjectLocator others = fresh(Set.of(Locator.values()));
        SubjectLocator alone = only(part, person);
        return new SubjectLocator(
                alone.customer().or(others::customer),
                alone.email().or(others::email),
                alone.phone().or(others::phone),
                union(alone.orders(), others.orders()),
                conversations(alone.conversations(), others.conversations()));
    }

    /** Whether a locator has the part. */
    static boolean names(Locator part, SubjectLocator person) {
        return switch (part) {
            case CUSTOMER_ID -> person.customer().isPresent();
            case EMAIL -> person.email().isPresent();
            case PHONE -> person.phone().isPresent();
            case ORDER_ID -> !person.orders().isEmpty();
            case VISITOR_KEY, PAGE_AND_DATE -> !person.conversations().isEmpty();
        };
    }

    private static Set<OrderId> union(Set<OrderId> some, Set<OrderId> more) {
        return some.isEmpty()
                ? more
                : Set.of(some.iterator().next(), more.iterator().next());
    }

    private static Set<ConversationId> conversations(Set<ConversationId> some, Set<ConversationId> more) {
        return some.isEmpty()
                ? more
                : Set.of(some.iterator().next(), more.iterator().next());
    }

    /** Beyond 32 bits, as Shopify's are. */
    private static long number() {
        return Long.parseLong(Fresh.name().substring(0, 12), 16) + 8_100_000_000L;
    }
}
