package dev.avow.core.port;

import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Set;

/**
 * What merchants have instructed the app to do, as the features they switched on. Thread-safe. It is what purposes are
 * judged by, so reading it names none. Its duties:
 *
 * <ul>
 *   <li>IN-1 a feature is on when the instruction about it that was recorded last says so, whatever its instant: a clock
 *       that steps back cannot bring an old instruction forth
 *   <li>IN-2 a shop has its own instructions only; an unknown shop has none, and so nothing is on
 *   <li>IN-3 recording what holds already changes nothing: since when it holds, and under which policy, stays
 *   <li>IN-4 every instruction stays readable in the order of recording, with its instant and policy
 *   <li>IN-5 a store that cannot be reached is {@link PortException.Unavailable}, or for a write
 *       {@link PortException.OutcomeUnknown}: never an empty answer
 * </ul>
 */
public interface Instructions {

    /** The features that are on. */
    Set<Feature> switchedOn(ShopId shop);

    /** Records what a merchant instructed. */
    void record(ShopId shop, Instruction instruction);

    /** Everything a merchant instructed, oldest record first: the evidence. */
    List<Instruction> all(ShopId shop);
}
