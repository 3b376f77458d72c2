package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.consent.Declaration;
import dev.avow.core.consent.Declaration.Manner;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link Declarations} owe (DE-1 to DE-5), and their purge (PU-1 to PU-4). */
public interface DeclarationsContract extends PurgeContract {

    /** The declarations under test. */
    Declarations declarations();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        Declaration declaration = new Declaration("policy-1", "en", Manner.EXPLICIT, lifetime.startedAt(), "by");
        declarations().keep(shop, new KeptDeclaration(declaration, lifetime));
        return () -> !declarations().all(shop, Chat.EVERYTHING).isEmpty();
    }

    /** DE-1 (S1-46, S1-54). */
    @Test
    default void de1WhatWasKeptIsReadBackInOrderWithAllItsParts() {
        ShopId shop = Fresh.shop();
        List<Declaration> made = List.of(
                new Declaration("policy-3", "und", Manner.BY_USE, Chat.NOW.plusMillis(77), "A_b-9".repeat(8)),
                new Declaration("chat-notice-1", "pt-BR", Manner.CONFIGURED, Chat.NOW.plusMillis(5), "configuration"),
                new Declaration("policy-1", "en", Manner.EXPLICIT, Chat.NOW.plusMillis(9), "by"));

        made.forEach(declaration -> keep(shop, declaration));

        assertThat(declarations().all(shop, Chat.EVERYTHING)).containsExactlyElementsOf(made);
    }

    /** DE-2. */
    @Test
    default void de2AShopHasItsOwnDeclarationsOnly() {
        ShopId shop = Fresh.shop();
        Declaration own = declaration("chat-notice-1", Manner.EXPLICIT, 0);
        keep(Fresh.shop(), declaration("chat-notice-1", Manner.EXPLICIT, 1));

        keep(shop, own);

        assertThat(declarations().all(shop, Chat.EVERYTHING)).containsExactly(own);
        assertThat(declarations().all(Fresh.shop(), Chat.EVERYTHING)).isEmpty();
    }

    /** DE-3. */
    @Test
    default void de3TheFirstOfATextAndMannerStays() {
        ShopId shop = Fresh.shop();
        Declaration first = declaration("policy-1", Manner.EXPLICIT, 0);
        keep(shop, first);

        keep(shop, new Declaration("policy-1", "de", Manner.EXPLICIT, Chat.NOW.plusSeconds(60), "another"));

        assertThat(declarations().all(shop, Chat.EVERYTHING)).containsExactly(first);
    }

    /** DE-3. */
    @Test
    default void de3OfManyAtOnceOneStays() {
        ShopId shop = Fresh.shop();

        List<Race.Finish<Boolean>> finishes = Race.run(4, () -> {
            keep(shop, declaration("policy-1", Manner.BY_USE, 0));
            return true;
        });

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(declarations().all(shop, Chat.EVERYTHING)).hasSize(1);
    }

    /** DE-3: what has ended and is not yet swept does not stand in the way. */
    @Test
    default void de3AnEndedOneMakesRoom() {
        ShopId shop = Fresh.shop();
        Declaration ended = declaration("policy-1", Manner.EXPLICIT, 0);
        keep(shop, ended);
        Declaration again = new Declaration("policy-1", "en", Manner.EXPLICIT, Chat.NOW.plus(Chat.LIFE), "by");

        keep(shop, again);

        assertThat(declarations().all(shop, new Horizon(again.at(), Instant.EPOCH)))
                .containsExactly(again);
    }

    /** DE-4 (S1-54). */
    @Test
    default void de4UseNeverPassesForAnExplicitYes() {
        ShopId shop = Fresh.shop();
        Declaration used = declaration("policy-1", Manner.BY_USE, 0);
        Declaration said = declaration("policy-1", Manner.EXPLICIT, 1);

        keep(shop, used);
        keep(shop, said);

        assertThat(declarations().all(shop, Chat.EVERYTHING)).containsExactly(used, said);
    }

    /** DE-5. */
    @Test
    default void de5WhatTheHorizonDoesNotShowIsAbsentFromThatInstant() {
        ShopId shop = Fresh.shop();
        keep(shop, declaration("policy-1", Manner.EXPLICIT, 0));
        Instant end = Chat.NOW.plus(Chat.LIFE);

        assertThat(declarations().all(shop, new Horizon(end.minusMillis(1), Chat.NOW.minusMillis(1))))
                .hasSize(1);
        assertThat(declarations().all(shop, new Horizon(end, Instant.EPOCH))).isEmpty();
        assertThat(declarations().all(shop, new Horizon(Instant.EPOCH, Chat.NOW)))
                .isEmpty();
    }

    private void keep(ShopId shop, Declaration declaration) {
        Instant start = declaration.at();
        declarations()
                .keep(
                        shop,
                        new KeptDeclaration(declaration, Lifetime.fixed(start, start.plus(Chat.LIFE), Chat.VERSION)));
    }

    private static Declaration declaration(String text, Manner manner, int second) {
        return new Declaration(text, "en", manner, Chat.NOW.plusSeconds(second), "by");
    }
}
