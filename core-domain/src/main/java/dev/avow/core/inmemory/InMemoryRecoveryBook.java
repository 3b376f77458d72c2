package dev.avow.core.inmemory;

import dev.avow.core.port.RecoveryBook;
import dev.avow.core.subject.ShopId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what merchants chose in memory; lost when the process ends. */
public final class InMemoryRecoveryBook implements RecoveryBook {

    private final Map<ShopId, Page> pages = new ConcurrentHashMap<>();

    /** An empty book. */
    public InMemoryRecoveryBook() {}

    @Override
    public Optional<Page> find(ShopId shop) {
        return Optional.ofNullable(pages.get(shop));
    }

    @Override
    public void keep(ShopId shop, Page page) {
        pages.put(shop, page);
    }

    @Override
    public void forget(ShopId shop) {
        pages.remove(shop);
    }
}
