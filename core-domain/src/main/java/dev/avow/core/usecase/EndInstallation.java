package dev.avow.core.usecase;

import dev.avow.core.installation.Installation;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Installation.Uninstalled;
import dev.avow.core.installation.Subscription;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.installation.UninstallTerms;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an uninstall, or the end of a subscription, means for what is kept of a shop: the clocks that waited for it start,
 * the token is destroyed, and the plan is kept. Shared by whoever learns of it first. Thread-safe.
 */
public final class EndInstallation {

    private final Installations installations;
    private final ShopTokens tokens;
    private final StartClocks startClocks;
    private final PoliciesInForce policies;

    /** Puts it together. */
    public EndInstallation(
            Installations installations, ShopTokens tokens, StartClocks startClocks, PoliciesInForce policies) {
        this.installations = installations;
        this.tokens = tokens;
        this.startClocks = startClocks;
        this.policies = policies;
    }

    UninstallTerms terms(ShopId shop, Instant now) {
        return policies.policyAt(shop, now).uninstall();
    }

    /**
     * Starts the clocks, in batches, outside any unit; repeating it is harmless. Where a reinstall would stop the deletion
     * they wait until the deletion begins.
     *
     * @param now what began until then belongs to the installation that is over
     */
    void startClocks(ShopId shop, Optional<Kept> known, Instant uninstalledAt, Instant now) {
        if (terms(shop, now).stopsOnReinstall()) {
            return;
        }
        Map<ClockStart, Instant> events = new EnumMap<>(ClockStart.class);
        subscription(known)
                .filter(paid -> !paid.active())
                .ifPresent(ended -> events.put(ClockStart.SUBSCRIPTION_ENDED, ended.changedAt()));
        // Who takes the app off ends the subscription with it; an end that was told before stays the earlier one.
        events.putIfAbsent(ClockStart.SUBSCRIPTION_ENDED, uninstalledAt);
        events.put(ClockStart.UNINSTALLED, uninstalledAt);
        startClocks.handle(new StartClocks.Command(shop, now, events));
    }

    /** Starts the clocks that waited for the deletion to begin. */
    void begin(ShopId shop, UninstallPlan plan) {
        if (plan.stops()) {
            startClocks.handle(new StartClocks.Command(
                    shop,
                    plan.upTo(),
                    Map.of(ClockStart.UNINSTALLED, plan.at(), ClockStart.SUBSCRIPTION_ENDED, plan.at())));
        }
    }

    /** Starts the clocks that wait for the end of a subscription alone. */
    void startClocks(ShopId shop, Subscription ended) {
        startClocks.handle(new StartClocks.Command(
                shop, ended.changedAt(), Map.of(ClockStart.SUBSCRIPTION_ENDED, ended.changedAt())));
    }

    /** Destroys the token and keeps the plan, in the caller's unit (S4-18). */
    void record(ShopId shop, Optional<Kept> known, UninstallPlan plan, Instant now) {
        tokens.destroy(shop);
        installations.save(
                shop,
                known.map(it -> OptionalLong.of(it.revision())).orElseGet(OptionalLong::empty),
                new Uninstalled(plan),
                // An order is there until it is carried out, whatever the rule of the account says.
                Lifetime.open(
                        plan.at(),
                        policies.at(shop, now).ruleFor(DataClass.SHOP_ACCOUNT).version()));
    }

    private static Optional<Subscription> subscription(Optional<Kept> known) {
        return known.map(Kept::installation).flatMap(EndInstallation::paidBy);
    }

    private static Optional<Subscription> paidBy(Installation installation) {
        return installation.fold(Installed::subscription, uninstalled -> Optional.empty());
    }
}
