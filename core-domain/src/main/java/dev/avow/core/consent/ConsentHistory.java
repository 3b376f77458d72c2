package dev.avow.core.consent;

import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that one person of one shop agreed to, took back and objected to, in any order. The record that was given
 * last decides; where two were given at one instant, a withdrawn one wins.
 *
 * @param shop the shop of which the person is a visitor, or the owner
 * @param records what was agreed to
 * @param objections what was objected to
 */
public record ConsentHistory(ShopId shop, List<ConsentRecord> records, List<Objection> objections) {

    /** Copies the lists. */
    public ConsentHistory {
        records = List.copyOf(records);
        objections = List.copyOf(objections);
    }

    /** Nothing was ever said. */
    public static ConsentHistory none(ShopId shop) {
        return new ConsentHistory(shop, List.of(), List.of());
    }

    /** The same with one more record. */
    public ConsentHistory with(ConsentRecord record) {
        return new ConsentHistory(shop, append(records, record), objections);
    }

    /** The same with one more objection. */
    public ConsentHistory with(Objection objection) {
        return new ConsentHistory(shop, records, append(objections, objection));
    }

    /** The same with every consent to the purpose that had been given by then withdrawn from that instant on. */
    public ConsentHistory withdrawn(Purpose purpose, Instant at) {
        List<ConsentRecord> changed = records.stream()
                .map(record -> record.purpose() == purpose && record.isGivenBy(at) ? record.withdrawn(at) : record)
                .toList();
        return new ConsentHistory(shop, changed, objections);
    }

    /** The record that decides about a purpose at an instant; empty if none had been given by then. */
    public Optional<ConsentRecord> latest(Purpose purpose, Instant at) {
        return records.stream()
                .filter(record -> record.purpose() == purpose && record.isGivenBy(at))
                .max(Comparator.comparing(ConsentRecord::givenAt).thenComparing(record -> record.isWithdrawnBy(at)));
    }

    /** Whether an objection forbids the purpose at an instant. */
    public boolean isObjected(Purpose purpose, Instant at) {
        return objections.stream().anyMatch(objection -> objection.forbids(purpose, at));
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
