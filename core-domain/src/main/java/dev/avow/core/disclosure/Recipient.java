package dev.avow.core.disclosure;

import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An outside party that receives data. Made by its {@link Builder}, which names every part.
 *
 * @param name as the notice says it, not blank
 * @param kind sub-processor or third party
 * @param purposes what it receives data for, at least one
 * @param hosts the hosts it is reached at, in lower case; {@code *.example.com} covers every host below
 * @param region where it keeps the data
 * @param transfer why the data may go there
 * @param ownRetention how long it keeps data on its own account, if it does (S1-26)
 * @param trainsModels whether it may train models on the data (S1-25, S2-07)
 * @param review that somebody looked at it (S0-20)
 */
public record Recipient(
        String name,
        RecipientKind kind,
        Set<Purpose> purposes,
        Set<String> hosts,
        Region region,
        TransferBasis transfer,
        Optional<Duration> ownRetention,
        boolean trainsModels,
        Review review) {

    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a part is out of its bounds
     */
    public Recipient {
        purposes = Set.copyOf(purposes);
        hosts = Set.copyOf(hosts);
        if (name.isBlank() || purposes.isEmpty()) {
            throw new IllegalArgumentException("a recipient needs a name and a purpose");
        }
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new IllegalArgumentException("a host of recipient " + name + " is not a lower-case host");
        }
        if (ownRetention.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a recipient's own retention is zero or more");
        }
    }

    /** Whether it is reached at this host, in any case of letters. */
    public boolean isReachedAt(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(own -> own.startsWith("*.") ? isBelow(lower, own.substring(1)) : own.equals(lower));
    }

    /** Whether data may not go to it: it is not known to be inside the EEA, and nothing covers the transfer (S1-27). */
    public boolean isUncoveredTransfer() {
        return !region.isEea() && transfer == TransferBasis.NOT_NEEDED;
    }

    private static boolean isBelow(String host, String suffix) {
        return host.endsWith(suffix) && HOST.matcher(host).matches();
    }

    /** Starts a recipient with what none can go without; it gets no transfer, keeps nothing and trains nothing. */
    public static Builder named(String name, RecipientKind kind, Region region, Review review) {
        return new Builder(name, kind, region, review);
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final RecipientKind kind;
        private final Region region;
        private final Review review;
        private Set<Purpose> purposes = Set.of();
        private Set<String> hosts = Set.of();
        private TransferBasis transfer = TransferBasis.NOT_NEEDED;
        private Optional<Duration> ownRetention = Optional.empty();
        private boolean trainsModels;

        private Builder(String name, RecipientKind kind, Region region, Review review) {
            this.name = name;
            this.kind = kind;
            this.region = region;
            this.review = review;
        }

        /** What it receives data for. */
        public Builder purposes(Set<Purpose> purposes) {
            this.purposes = purposes;
            return this;
        }

        /** Where it is reached. */
        public Builder hosts(Set<String> hosts) {
            this.hosts = hosts;
            return this;
        }

        /** Why data may go to its country. */
        public Builder transfer(TransferBasis transfer) {
            this.transfer = transfer;
            return this;
        }

        /** How long it keeps data on its own account. */
        public Builder ownRetention(Duration ownRetention) {
            this.ownRetention = Optional.of(ownRetention);
            return this;
        }

        /** That it may train models on the data. */
        public Builder trainsModels(boolean trainsModels) {
            this.trainsModels = trainsModels;
            return this;
        }

        /**
         * The recipient.
         *
         * @throws IllegalArgumentException if a part is out of its bounds
         */
        public Recipient build() {
            return new Recipient(name, kind, purposes, hosts, region, transfer, ownRetention, trainsModels, review);
        }
    }
}
