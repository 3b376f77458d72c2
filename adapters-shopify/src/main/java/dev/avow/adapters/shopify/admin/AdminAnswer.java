package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import dev.avow.core.port.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a call to the Admin interface ended, after all retries. */
public sealed interface AdminAnswer {

    /** One function per case, so that a new case does not compile until everybody has thought of it. */
    <T> T fold(
            Function<Complete, T> complete,
            Function<Partial, T> partial,
            Function<UserErrors, T> userErrors,
            Function<Refused, T> refused,
            Function<Later, T> later,
            Function<Unknown, T> unknown);

    /**
     * The data, if all of it came.
     *
     * @throws PortException.Rejected with a {@link Refusal}'s code, {@code shopify.user-errors} or {@code
     *     shopify.data-withheld}
     * @throws PortException.Unavailable if nothing was done, and it is worth a try later
     * @throws PortException.OutcomeUnknown if a change may have been made or not
     */
    default Json whole() {
        return fold(
                Complete::data,
                Partial::refused,
                UserErrors::refused,
                Refused::refused,
                Later::refused,
                Unknown::refused);
    }

    /**
     * The data, even if Shopify withheld protected fields: those are absent.
     *
     * @throws PortException as {@link #whole()} does in every other case
     */
    default Json dataEvenIfWithheld() {
        return fold(
                Complete::data,
                partial -> partial.isWithheldOnly() ? partial.data() : partial.refused(),
                UserErrors::refused,
                Refused::refused,
                Later::refused,
                Unknown::refused);
    }

    /**
     * What the whole data says.
     *
     * @throws PortException as {@link #whole()} does, and {@link PortException.Rejected} with {@code shopify.wrong-shape}
     */
    default <T> T read(Function<Json, T> reading) {
        return reading(whole(), reading);
    }

    /**
     * What a place says.
     *
     * @throws PortException.Rejected with {@code shopify.wrong-shape} if it has another shape
     */
    static <T> T reading(Json place, Function<Json, T> reading) {
        try {
            return reading.apply(place);
        } catch (WrongShape e) {
            throw new PortException.Rejected("shopify.wrong-shape", "an answer has another shape at " + e.field());
        }
    }

    /**
     * All was done and all came.
     *
     * @param data the answer's {@code data}
     */
    record Complete(Json data) implements AdminAnswer {
        @Override
        public <T> T fold(
                Function<Complete, T> complete,
                Function<Partial, T> partial,
                Function<UserErrors, T> userErrors,
                Function<Refused, T> refused,
                Function<Later, T> later,
                Function<Unknown, T> unknown) {
            return complete.apply(this);
        }
    }

    /**
     * Some came.
     *
     * @param data what came; the rest is absent
     * @param gaps what did not
     */
    record Partial(Json data, List<Gap> gaps) implements AdminAnswer {
        /** Copies the gaps. */
        public Partial {
            gaps = List.copyOf(gaps);
        }

        /** Whether nothing failed: protected fields were withheld, no more. */
        public boolean isWithheldOnly() {
            return gaps.stream().allMatch(Gap::withheld);
        }

        private Json refused() {
            if (isWithheldOnly()) {
                throw new PortException.Rejected("shopify.data-withheld", "the app is not approved for a field");
            }
            throw new PortException.Unavailable("shopify.partial", "a part of the answer failed", null);
        }

        @Override
        public <T> T fold(
                Function<Complete, T> complete,
                Function<Partial, T> partial,
                Function<UserErrors, T> userErrors,
                Function<Refused, T> refused,
                Function<Later, T> later,
                Function<Unknown, T> unknown) {
            return partial.apply(this);
        }
    }

    /**
     * The change was not made, because of its input.
     *
     * @param errors at least one
     */
    record UserErrors(List<UserError> errors) implements AdminAnswer {
        /** Copies the errors. */
        public UserErrors {
            errors = List.copyOf(errors);
        }

        private Json refused() {
            UserError first = errors.get(0);
            throw new PortException.Rejected("shopify.user-errors", first.field() + " " + first.code());
        }

        @Override
        public <T> T fold(
                Function<Complete, T> complete,
                Function<Partial, T> partial,
                Function<UserErrors, T> userErrors,
                Function<Refused, T> refused,
                Function<Later, T> later,
                Function<Unknown, T> unknown) {
            return userErrors.apply(this);
        }
    }

    /**
     * Nothing was done, and the same call will be refused again.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements AdminAnswer {
        private Json refused() {
            throw new PortException.Rejected(refusal.code(), "Shopify refuses the call");
        }

        @Override
        public <T> T fold(
                Function<Complete, T> complete,
                Function<Partial, T> partial,
                Function<UserErrors, T> userErrors,
                Function<Refused, T> refused,
                Function<Later, T> later,
                Function<Unknown, T> unknown) {
            return refused.apply(this);
        }
    }

    /**
     * Nothing was done, but the same call may succeed later.
     *
     * @param code why, stable
     * @param after how long to wait, if known
     */
    record Later(String code, Optional<Duration> after) implements AdminAnswer {
        private Json refused() {
            throw new PortException.Unavailable(code, "Shopify cannot be asked now", after.orElse(null));
        }

        @Override
        public <T> T fold(
                Function<Complete, T> complete,
                Function<Partial, T> partial,
                Function<UserErrors, T> userErrors,
                Function<Refused, T> refused,
                Function<Later, T> later,
                Function<Unknown, T> unknown) {
            return later.apply(this);
        }
    }

    /**
     * A change may have been made or not.
     *
     * @param code why, stable
     */
    record Unknown(String code) implements AdminAnswer {
        private Json refused() {
            throw new PortException.OutcomeUnknown(code, "a change may have been made at Shopify or not");
        }

        @Override
        public <T> T fold(
                Function<Complete, T> complete,
                Function<Partial, T> partial,
                Function<UserErrors, T> userErrors,
                Function<Refused, T> refused,
                Function<Later, T> later,
                Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
