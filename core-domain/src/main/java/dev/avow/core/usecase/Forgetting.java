package dev.avow.core.usecase;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.Tally;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all stores bring to an erasure.
 *
 * @param steps what forgets, in a fixed order
 * @param residues what looks again
 * @param links what leads from one store to another
 * @param holdings what walks through everything
 */
public record Forgetting(
        List<ErasureStep> steps, List<Residue> residues, List<SubjectLinks> links, List<Holdings> holdings) {

    /** A link may lead to another link; no chain of ours is longer. */
    private static final int LONGEST_CHAIN = 3;

    /** Sorts the steps, so that all instances take them in one order. */
    public Forgetting {
        steps = steps.stream()
                .sorted(Comparator.comparing(ErasureStep::dataClass))
                .toList();
        residues = List.copyOf(residues);
        links = List.copyOf(links);
        holdings = List.copyOf(holdings);
    }

    /** The person, with all that the stores know to be theirs. */
    SubjectLocator widened(ShopId shop, SubjectLocator person) {
        SubjectLocator wide = person;
        for (int round = 0; round < LONGEST_CHAIN; round++) {
            Set<OrderId> orders = new HashSet<>();
            Set<ConversationId> conversations = new HashSet<>();
            for (SubjectLinks link : links) {
                SubjectLinks.Found found = link.linked(shop, wide);
                orders.addAll(found.orders());
                conversations.addAll(found.conversations());
            }
            SubjectLocator wider = wide.and(orders, conversations);
            if (wider.equals(wide)) {
                return wide;
            }
            wide = wider;
        }
        return wide;
    }

    /** What is there, counted by the second look. */
    Tally look(ShopId shop, Optional<SubjectLocator> person, Instant upTo) {
        Tally tally = Tally.NONE;
        for (Residue residue : residues) {
            long count = person.map(somebody -> residue.count(shop, somebody, upTo))
                    .orElseGet(() -> residue.countShop(shop, upTo));
            tally = tally.plus(residue.dataClass(), count);
        }
        return tally;
    }

    /** One batch of one step. */
    static int batch(ErasureStep step, ShopId shop, Optional<SubjectLocator> person, Instant upTo, int limit) {
        return person.map(somebody -> step.forget(shop, somebody, upTo, limit))
                .orElseGet(() -> step.forgetShop(shop, upTo, limit));
    }

    /** The steps of a class. */
    List<ErasureStep> stepsOf(DataClass dataClass) {
        return steps.stream().filter(step -> step.dataClass() == dataClass).toList();
    }
}
