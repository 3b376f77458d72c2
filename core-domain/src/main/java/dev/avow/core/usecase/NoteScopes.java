package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.ScopesChanged;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.OptionalLong;

/** A shop grants other scopes. What it told before the present installation, or before its last confirmation, is old. Thread-safe. */
public final class NoteScopes implements EventHandler<ScopesChanged> {

    private final Installations installations;
    private final RetentionInForce retention;

    /** Puts the use case together. */
    public NoteScopes(Installations installations, RetentionInForce retention) {
        this.installations = installations;
        this.retention = retention;
    }

    @Override
    public Class<ScopesChanged> event() {
        return ScopesChanged.class;
    }

    @Override
    public Handling handle(Occurrence<ScopesChanged> occurrence) {
        ShopId shop = occurrence.shop();
        Optional<Kept> known = installations.find(shop);
        return known.map(Kept::installation)
                .filter(Installed.class::isInstance)
                .map(Installed.class::cast)
                .filter(installed -> occurrence.event().updatedAt().isAfter(installed.since()))
                .filter(installed -> occurrence.event().updatedAt().isAfter(installed.confirmedAt()))
                .map(installed -> Handling.done(() -> installations.save(
                        shop,
                        OptionalLong.of(known.get().revision()),
                        installed.confirmed(
                                occurrence.event().updatedAt(),
                                occurrence.event().current(),
                                installed.origins()),
                        retention.at(shop, installed.since()).lifetime(DataClass.SHOP_ACCOUNT, installed.since()))))
                .orElseGet(Handling::done);
    }
}
