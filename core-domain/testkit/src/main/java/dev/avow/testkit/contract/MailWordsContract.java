package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.MailWords;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link MailWords} owe (MW-1 to MW-3), and their purge (PU-1 to PU-4). */
public interface MailWordsContract extends PurgeContract {

    /** The words under test. */
    MailWords words();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        words().say(shop, Set.of("p"), new MailWord(false, Chat.NOW), lifetime);
        return () -> words().last(shop, Set.of("p")).isPresent();
    }

    private void say(ShopId shop, Set<String> persons, boolean welcome, int second) {
        words().say(
                        shop,
                        persons,
                        new MailWord(welcome, Chat.NOW.plusSeconds(second)),
                        Lifetime.open(Chat.NOW, Chat.VERSION));
    }

    /** MW-1 (S4-10). */
    @Test
    default void mw1TheNewestHoldsInWhateverOrderTheyCome() {
        ShopId shop = Fresh.shop();
        say(shop, Set.of("p"), false, 5);
        say(shop, Set.of("p"), true, 4);
        assertThat(words().last(shop, Set.of("p"))).contains(new MailWord(false, Chat.NOW.plusSeconds(5)));

        say(shop, Set.of("p"), true, 6);
        assertThat(words().last(shop, Set.of("p"))).contains(new MailWord(true, Chat.NOW.plusSeconds(6)));
    }

    /** MW-1: of one instant, no. */
    @Test
    default void mw1OfOneInstantNoHolds() {
        ShopId shop = Fresh.shop();
        say(shop, Set.of("p"), true, 5);
        say(shop, Set.of("p"), false, 5);
        say(shop, Set.of("p"), true, 5);

        assertThat(words().last(shop, Set.of("p"))).contains(new MailWord(false, Chat.NOW.plusSeconds(5)));
    }

    /** MW-2. */
    @Test
    default void mw2OfSeveralHashesTheNewestHolds() {
        ShopId shop = Fresh.shop();
        say(shop, Set.of("customer"), false, 1);
        say(shop, Set.of("email", "other"), true, 2);
        say(shop, Set.of("same"), false, 2);

        assertThat(words().last(shop, Set.of("customer", "email")))
                .contains(new MailWord(true, Chat.NOW.plusSeconds(2)));
        assertThat(words().last(shop, Set.of("same", "email"))).contains(new MailWord(false, Chat.NOW.plusSeconds(2)));
        assertThat(words().last(shop, Set.of())).isEmpty();
    }

    /** MW-3. */
    @Test
    default void mw3AShopHasItsOwnWordsOnly() {
        ShopId shop = Fresh.shop();
        say(Fresh.shop(), Set.of("p"), false, 1);

        assertThat(words().last(shop, Set.of("p"))).isEmpty();
    }
}
