package dev.avow.core.recovery;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a merchant chooses within the policy: each choice can only mail less often, or later.
 *
 * @param paused whether nothing is sent for now
 * @param delay when a checkout counts as left; the policy's delay where that is longer
 * @param between the least time between two mails about one checkout
 * @param perPerson how many mails one person gets over all carts
 * @param perShop how many mails the shop sends
 * @param quiet when no mail goes out
 * @param youngerThan a checkout that was left longer ago is not mailed about any more
 * @param discountCode a code of the shop's own that the draft order carries; never a price of ours
 * @param trial whether every mail goes to the merchant's own address instead of the customer's
 */
public record RecoveryChoices(
        boolean paused,
        Duration delay,
        Duration between,
        FrequencyCap perPerson,
        FrequencyCap perShop,
        QuietHours quiet,
        Duration youngerThan,
        Optional<String> discountCode,
        boolean trial) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Duration LEAST_DELAY = Duration.ofMinutes(10);
    private static final Duration MOST_DELAY = Duration.ofDays(7);
    private static final Duration MOST_AGE = Duration.ofDays(30);

    /**
     * Checks the bounds. The recovery address leads nowhere for about ten minutes, so a delay is not shorter.
     *
     * @throws IllegalArgumentException naming the first field that is out of bounds
     */
    public RecoveryChoices {
        require(delay.compareTo(LEAST_DELAY) >= 0 && delay.compareTo(MOST_DELAY) <= 0, "delay");
        require(between.compareTo(LEAST_DELAY) >= 0 && between.compareTo(MOST_AGE) <= 0, "between");
        require(youngerThan.compareTo(delay) > 0 && youngerThan.compareTo(MOST_AGE) <= 0, "youngerThan");
        require(discountCode.stream().allMatch(code -> CODE.matcher(code).matches()), "discountCode");
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException(field);
        }
    }

    /**
     * What holds until the merchant chooses.
     *
     * @param delay the policy's
     * @param zone where the shop is
     */
    public static RecoveryChoices standard(Duration delay, ZoneId zone) {
        Duration within = delay.compareTo(LEAST_DELAY) < 0 ? LEAST_DELAY : delay;
        return new RecoveryChoices(
                false,
                within.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : within,
                Duration.ofDays(3),
                new FrequencyCap(2, Duration.ofDays(7)),
                new FrequencyCap(1_000, Duration.ofDays(1)),
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), zone),
                Duration.ofDays(8),
                Optional.empty(),
                false);
    }
}
