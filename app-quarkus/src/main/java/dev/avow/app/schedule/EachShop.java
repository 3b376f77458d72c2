package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Works for one shop after another. Whatever goes wrong with one keeps nobody behind it waiting. */
final class EachShop {

    private EachShop() {}

    /**
     * Does something for each.
     *
     * @param failed takes the shop and the code of what went wrong
     */
    static void of(Collection<ShopId> shops, Consumer<ShopId> work, BiConsumer<ShopId, String> failed) {
        for (ShopId shop : shops) {
            try {
                work.accept(shop);
            } catch (RuntimeException e) {
                failed.accept(shop, PortException.codeOf(e));
            }
        }
    }
}
