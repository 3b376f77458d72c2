package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.ShopRedacted;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Shopify's safety net, 48 hours after an uninstall: what is left of the shop goes (S3-24, S3-44, S4-19), also where
 * nothing is known of the shop any more. Where the app is there again, only what belonged to the earlier installation
 * goes, if anything; a shop that the app is still in loses nothing by it. Thread-safe.
 */
public final class RedactShop implements EventHandler<ShopRedacted> {

    /** It is sent 48 hours after an uninstall: where the app was seen since, it was put back. */
    private static final Duration AFTER_UNINSTALL = Duration.ofHours(47);

    private final Installations installations;
    private final AskWhetherGone ask;
    private final ShopErasure erasure;
    private final EndInstallation end;
    private final UnitOfWork unitOfWork;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public RedactShop(
            Installations installations,
            AskWhetherGone ask,
            ShopErasure erasure,
            EndInstallation end,
            UnitOfWork unitOfWork,
            RetentionInForce retention,
            InstantSource clock) {
        this.installations = installations;
        this.ask = ask;
        this.erasure = erasure;
        this.end = end;
        this.unitOfWork = unitOfWork;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<ShopRedacted> event() {
        return ShopRedacted.class;
    }

    @Override
    public Handling handle(Occurrence<ShopRedacted> occurrence) {
        ShopId shop = occurrence.shop();
        Optional<Kept> known = installations.find(shop);
        return known.isEmpty()
                ? forgotten(occurrence, clock.instant(), () -> {})
                : known.get()
                        .installation()
                        .fold(
                                installed -> there(known.get(), installed, occurrence),
                                gone -> forgotten(
                                        occurrence, clock.instant(), () -> installations.remove(known.get())));
    }

    private Handling forgotten(Occurrence<ShopRedacted> occurrence, Instant upTo, Runnable record) {
        return forgotten(
                occurrence, upTo, end.terms(occurrence.shop(), clock.instant()).survivors(), record);
    }

    private Handling forgotten(
            Occurrence<ShopRedacted> occurrence, Instant upTo, Set<DataClass> survivors, Runnable record) {
        return erasure.proceed(occurrence.shop(), "redact/" + occurrence.delivery(), upTo, survivors)
                ? Handling.done(record)
                : Handling.later(Duration.ZERO, "erasure.goes-on");
    }

    private Handling there(Kept known, Installed installed, Occurrence<ShopRedacted> occurrence) {
        Supplier<Handling> stillThere = () -> stillThere(known, installed, occurrence);
        boolean seenSince =
                installed.confirmedAt().isAfter(occurrence.receivedAt().minus(AFTER_UNINSTALL));
        return seenSince ? stillThere.get() : ask.handle(occurrence, stillThere, () -> foundGone(known));
    }

    private Handling stillThere(Kept known, Installed installed, Occurrence<ShopRedacted> occurrence) {
        if (installed.plan().isPresent()) {
            return forgotten(
                    occurrence,
                    installed.plan().get().upTo(),
                    () -> installations.save(
                            known.shop(),
                            OptionalLong.of(known.revision()),
                            installed.withoutPlan(),
                            retention
                                    .at(known.shop(), installed.since())
                                    .lifetime(DataClass.SHOP_ACCOUNT, installed.since())));
        }
        // What was decided when it came back: either stopped, or already carried out.
        return installed.reinstall().isPresent() ? Handling.done() : ofAnEarlier(known, installed, occurrence);
    }

    /** The account of a merchant who has the app goes on: no uninstall of it was ever noticed. */
    private Handling ofAnEarlier(Kept known, Installed installed, Occurrence<ShopRedacted> occurrence) {
        Set<DataClass> survivors = EnumSet.of(DataClass.SHOP_ACCOUNT, DataClass.POLICY_ACCEPTANCE);
        survivors.addAll(end.terms(known.shop(), clock.instant()).survivors());
        return forgotten(occurrence, installed.since().minusMillis(1), survivors, () -> {});
    }

    /** The word about the uninstall was lost: this one stands in for it (S3-24). */
    private Handling foundGone(Kept known) {
        ShopId shop = known.shop();
        Instant now = clock.instant();
        UninstallPlan plan = UninstallPlan.told(end.terms(shop, now), now, now);
        end.startClocks(shop, Optional.of(known), now, now);
        unitOfWork.call(() -> {
            end.record(shop, Optional.of(known), plan, now);
            return plan;
        });
        return Handling.later(Duration.ZERO, "erasure.goes-on");
    }
}
