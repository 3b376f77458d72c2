package dev.avow.core.installation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How the app stands in a shop. A shop of which nothing is known never had it, or it is wholly gone. Immutable.
 */
public sealed interface Installation {

    /** One function per case. */
    <T> T fold(Function<Installed, T> installed, Function<Uninstalled, T> uninstalled);

    /** The plan that is being carried out, if one is. */
    Optional<UninstallPlan> plan();

    /**
     * The app is there.
     *
     * @param since when this installation began
     * @param scopes what the shop grants
     * @param subscription what it pays by, as far as is known
     * @param confirmedAt when Shopify last confirmed it
     * @param origins where its storefront is reached, each with scheme and host; its permanent host is one always
     * @param zone whose clocks hang in the shop, as far as is known
     * @param plan what is still to be forgotten of an earlier installation
     * @param reinstall that it came back inside the window of an uninstall, and what was decided
     */
    record Installed(
            Instant since,
            Set<String> scopes,
            Optional<Subscription> subscription,
            Instant confirmedAt,
            Set<String> origins,
            Optional<ZoneId> zone,
            Optional<UninstallPlan> plan,
            Optional<Reinstall> reinstall)
            implements Installation {

        /** Copies the sets, and cuts the instants to what every store keeps. */
        public Installed {
            since = since.truncatedTo(ChronoUnit.MILLIS);
            confirmedAt = confirmedAt.truncatedTo(ChronoUnit.MILLIS);
            scopes = Set.copyOf(scopes);
            origins = Set.copyOf(origins);
        }

        /** A fresh one. */
        public static Installed at(Instant since, Set<String> scopes) {
            return new Installed(
                    since,
                    scopes,
                    Optional.empty(),
                    since,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** One that began inside the window of an uninstall. */
        public Installed after(UninstallPlan order, boolean stopped) {
            return new Installed(
                    since,
                    scopes,
                    subscription,
                    confirmedAt,
                    origins,
                    zone,
                    stopped ? Optional.empty() : Optional.of(order),
                    Optional.of(new Reinstall(order.at(), stopped)));
        }

        /** With what Shopify grants now. */
        public Installed granting(Set<String> others) {
            return new Installed(since, others, subscription, confirmedAt, origins, zone, plan, reinstall);
        }

        /** With another subscription. */
        public Installed paying(Subscription other) {
            return new Installed(since, scopes, Optional.of(other), confirmedAt, origins, zone, plan, reinstall);
        }

        /** As Shopify confirmed it. */
        public Installed confirmed(Instant at, Set<String> granted, Set<String> reachedAt) {
            return new Installed(since, granted, subscription, at, reachedAt, zone, plan, reinstall);
        }

        /** In the zone that Shopify names, or that it named last. */
        public Installed in(Optional<ZoneId> named) {
            Optional<ZoneId> last = named.or(() -> zone);
            return new Installed(since, scopes, subscription, confirmedAt, origins, last, plan, reinstall);
        }

        /** Without what was left to be forgotten. */
        public Installed withoutPlan() {
            return new Installed(since, scopes, subscription, confirmedAt, origins, zone, Optional.empty(), reinstall);
        }

        @Override
        public <T> T fold(Function<Installed, T> installed, Function<Uninstalled, T> uninstalled) {
            return installed.apply(this);
        }
    }

    /**
     * What was decided when the app came back.
     *
     * @param uninstalledAt when it had been taken off
     * @param stopped whether the deletion was stopped; if not, what had begun before is forgotten all the same
     */
    record Reinstall(Instant uninstalledAt, boolean stopped) {

        /** Cuts the instant to what every store keeps. */
        public Reinstall {
            uninstalledAt = uninstalledAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * The app was taken off, and what the shop left is being forgotten.
     *
     * @param order by what plan
     */
    record Uninstalled(UninstallPlan order) implements Installation {

        @Override
        public Optional<UninstallPlan> plan() {
            return Optional.of(order);
        }

        @Override
        public <T> T fold(Function<Installed, T> installed, Function<Uninstalled, T> uninstalled) {
            return uninstalled.apply(this);
        }
    }
}
