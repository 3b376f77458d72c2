package dev.avow.core.port;

import dev.avow.core.recovery.MailWord;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.Set;

/**
 * What people said last about mail, under keyed hashes of whoever said it (S4-10). Takes part in a {@link UnitOfWork} if
 * called inside one; thread-safe. Its duties:
 *
 * <ul>
 *   <li>MW-1 of all words under one hash the newest holds, in whatever order they came; of one instant, no
 *   <li>MW-2 looking under several hashes gives the newest of theirs
 *   <li>MW-3 a shop has its own words only
 *   <li>MW-4 a store that cannot be reached is {@link PortException.Unavailable}: never an empty answer
 * </ul>
 */
public interface MailWords {

    /** Writes a word down under each hash. */
    void say(ShopId shop, Set<String> persons, MailWord word, Lifetime lifetime);

    /** The word that holds. */
    Optional<MailWord> last(ShopId shop, Set<String> persons);
}
