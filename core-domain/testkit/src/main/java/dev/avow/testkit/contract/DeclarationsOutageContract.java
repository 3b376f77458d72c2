package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.consent.Declaration;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import org.junit.jupiter.api.Test;

/** DE-6, for stores that can be out of reach. */
public interface DeclarationsOutageContract {

    /** Declarations whose server is gone. */
    Declarations unreachableDeclarations();

    /** DE-6: what cannot be read is not "nothing was attested". */
    @Test
    default void de6ReadingIsUnavailable() {
        ShopId shop = Fresh.shop();
        Declarations declarations = unreachableDeclarations();

        assertThatThrownBy(() -> declarations.all(shop, Chat.EVERYTHING))
                .isInstanceOf(PortException.Unavailable.class)
                .hasNoCause();
    }

    /** DE-6. */
    @Test
    default void de6KeepingIsUnavailableOrUnknown() {
        ShopId shop = Fresh.shop();
        Declarations declarations = unreachableDeclarations();
        KeptDeclaration kept = new KeptDeclaration(
                new Declaration("policy-1", "en", Declaration.Manner.EXPLICIT, Chat.NOW, "by"),
                Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION));

        assertThatThrownBy(() -> declarations.keep(shop, kept))
                .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class)
                .hasNoCause();
    }
}
