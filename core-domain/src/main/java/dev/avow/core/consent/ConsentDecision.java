package dev.avow.core.consent;

import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** May this be done for this person, now? Only {@link ConsentPolicy} makes one, so a permission cannot be made up. */
public sealed interface ConsentDecision {

    /** One function per case. */
    <T> T fold(Function<Permitted, T> permitted, Function<Refused, T> refused);

    /** Whether it is permitted. */
    default boolean isPermitted() {
        return fold(permitted -> true, refused -> false);
    }

    /** What was asked for. */
    Purpose purpose();

    /** The id of the rule that decided. */
    String rule();

    /** The version of the policy that decided. */
    PolicyVersion version();

    /** It may be done, at the instant of the decision. */
    final class Permitted implements ConsentDecision {

        private final ShopId shop;
        private final PurposeRule rule;
        private final PolicyVersion version;
        private final Instant at;
        private final Optional<ConsentRecord> record;

        Permitted(ShopId shop, PurposeRule rule, PolicyVersion version, Instant at, Optional<ConsentRecord> record) {
            this.shop = shop;
            this.rule = rule;
            this.version = version;
            this.at = at;
            this.record = record;
        }

        @Override
        public <T> T fold(Function<Permitted, T> permitted, Function<Refused, T> refused) {
            return permitted.apply(this);
        }

        /** The shop whose visitor or owner it is about. */
        public ShopId shop() {
            return shop;
        }

        @Override
        public Purpose purpose() {
            return rule.purpose();
        }

        @Override
        public String rule() {
            return rule.id();
        }

        @Override
        public PolicyVersion version() {
            return version;
        }

        /** The instant for which it was decided. */
        public Instant at() {
            return at;
        }

        /** The consent it rests on; present exactly where the basis is consent. */
        public Optional<ConsentRecord> record() {
            return record;
        }
    }

    /**
     * It may not be done.
     *
     * @param purpose what was asked for
     * @param reason why not
     * @param rule the id of the rule that decided
     * @param version the version of the policy that decided
     */
    record Refused(Purpose purpose, ConsentRefusal reason, String rule, PolicyVersion version)
            implements ConsentDecision {
        @Override
        public <T> T fold(Function<Permitted, T> permitted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
