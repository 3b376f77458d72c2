package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.SubscriptionChanged;
import dev.avow.core.event.ShopEvent.SubscriptionState;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Subscription;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a shop pays the app by began, changed or ended (S0-13). Its end starts the clocks that wait for it and no others: the
 * app may stay (I26). Thread-safe.
 */
public final class NoteSubscription implements EventHandler<SubscriptionChanged> {

    private final Installations installations;
    private final EndInstallation end;
    private final RetentionInForce retention;

    /** Puts the use case together. */
    public NoteSubscription(Installations installations, EndInstallation end, RetentionInForce retention) {
        this.installations = installations;
        this.end = end;
        this.retention = retention;
    }

    @Override
    public Class<SubscriptionChanged> event() {
        return SubscriptionChanged.class;
    }

    @Override
    public Handling handle(Occurrence<SubscriptionChanged> occurrence) {
        SubscriptionChanged event = occurrence.event();
        boolean active = switch (event.state()) {
            // A frozen one is the shop's trouble with its bill; it goes on when that is over.
            case ACTIVE, FROZEN -> true;
            case ENDED, PENDING, UNCLEAR -> false;
        };
        if (!active && event.state() != SubscriptionState.ENDED) {
            return Handling.done();
        }
        Subscription said = new Subscription(event.subscription(), active, event.updatedAt());
        Optional<Kept> known = installations.find(occurrence.shop());
        return known.map(Kept::installation)
                .filter(Installed.class::isInstance)
                .map(Installed.class::cast)
                .map(installed -> handle(known.get(), installed, said))
                .orElseGet(Handling::done);
    }

    private Handling handle(Kept known, Installed installed, Subscription said) {
        if (said.changedAt().isBefore(installed.since()) && !said.active()) {
            return Handling.done();
        }
        Subscription now =
                installed.subscription().map(before -> before.after(said)).orElse(said);
        if (installed.subscription().equals(Optional.of(now))) {
            return Handling.done();
        }
        return Handling.done(record(known, installed, now));
    }

    /** Starts the clocks that wait for its end, and gives what is to be recorded with it. */
    Runnable record(Kept known, Installed installed, Subscription now) {
        ShopId shop = known.shop();
        if (!now.active()) {
            end.startClocks(shop, now);
        }
        return () -> installations.save(
                shop,
                OptionalLong.of(known.revision()),
                installed.paying(now),
                retention.at(shop, installed.since()).lifetime(DataClass.SHOP_ACCOUNT, installed.since()));
    }
}
