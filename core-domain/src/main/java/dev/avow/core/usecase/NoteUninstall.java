package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.AppUninstalled;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Told;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The app was taken off a shop (S3-23, S4-18): the token is destroyed in the unit in which the delivery ends, clocks start,
 * and the plan is kept. A word about an earlier installation changes nothing; where it cannot be told which one it speaks
 * of, Shopify is asked whether the app is there, and otherwise nobody is. Thread-safe.
 */
public final class NoteUninstall implements EventHandler<AppUninstalled> {

    private final Installations installations;
    private final AskWhetherGone ask;
    private final EndInstallation end;
    private final InstantSource clock;

    /** Puts the use case together. */
    public NoteUninstall(Installations installations, AskWhetherGone ask, EndInstallation end, InstantSource clock) {
        this.installations = installations;
        this.ask = ask;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public Class<AppUninstalled> event() {
        return AppUninstalled.class;
    }

    @Override
    public Handling handle(Occurrence<AppUninstalled> occurrence) {
        Optional<Kept> known = installations.find(occurrence.shop());
        return known.isEmpty()
                ? ended(occurrence, known)
                : known.get()
                        .installation()
                        .fold(installed -> judged(occurrence, known, installed), uninstalled -> Handling.done());
    }

    private Handling judged(Occurrence<AppUninstalled> occurrence, Optional<Kept> known, Installed installed) {
        return switch (Told.of(occurrence.triggeredAt(), installed.since())) {
            case OF_AN_EARLIER -> Handling.done();
            case OF_THIS -> ended(occurrence, known);
            case UNDECIDABLE -> ask.handle(occurrence, Handling::done, () -> ended(occurrence, known));
        };
    }

    private Handling ended(Occurrence<AppUninstalled> occurrence, Optional<Kept> known) {
        ShopId shop = occurrence.shop();
        Instant now = clock.instant();
        Instant at = occurrence
                .triggeredAt()
                .filter(triggered -> triggered.isBefore(occurrence.receivedAt()))
                .orElse(occurrence.receivedAt());
        UninstallPlan plan = UninstallPlan.told(end.terms(shop, now), at, now);
        end.startClocks(shop, known, at, now);
        return Handling.done(() -> end.record(shop, known, plan, now));
    }
}
