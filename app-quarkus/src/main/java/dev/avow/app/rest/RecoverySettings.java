package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.recovery.FrequencyCap;
import dev.avow.core.recovery.QuietHours;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.usecase.ReadRecovery;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant chooses, as it travels.
 *
 * @param paused whether nothing is sent
 * @param delayMinutes when a checkout counts as left
 * @param betweenHours the least time between two mails about one checkout
 * @param mailsPerPersonAndWeek how many mails one person gets in seven days
 * @param mailsPerDay how many mails the shop sends in a day
 * @param quietFrom such as 21:00
 * @param quietTo such as 08:00; equal to the other where no hour is quiet
 * @param zone such as Europe/Berlin; until the merchant chooses, what Shopify names, and empty until it was asked
 * @param youngerThanDays what was left longer ago is not mailed about
 * @param discountCode a code of the shop's own
 * @param trial whether every mail goes to the merchant
 * @param trialAddress the merchant's own address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecoverySettings(
        boolean paused,
        long delayMinutes,
        long betweenHours,
        int mailsPerPersonAndWeek,
        int mailsPerDay,
        String quietFrom,
        String quietTo,
        String zone,
        long youngerThanDays,
        @Nullable String discountCode,
        boolean trial,
        @Nullable String trialAddress) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    static RecoverySettings of(ReadRecovery.Settings settings) {
        RecoveryChoices choices = settings.policy().choices();
        return new RecoverySettings(
                choices.paused(),
                choices.delay().toMinutes(),
                choices.between().toHours(),
                choices.perPerson().most(),
                choices.perShop().most(),
                choices.quiet().from().toString(),
                choices.quiet().to().toString(),
                settings.policy().zoneKnown() ? choices.quiet().zone().getId() : "",
                choices.youngerThan().toDays(),
                choices.discountCode().orElse(null),
                choices.trial(),
                settings.trialAddress().map(PersonalText::value).orElse(null));
    }

    /**
     * The choices.
     *
     * @throws ProblemException naming the field that is wrong
     */
    RecoveryChoices choices() {
        try {
            return new RecoveryChoices(
                    paused,
                    Duration.ofMinutes(delayMinutes),
                    Duration.ofHours(betweenHours),
                    new FrequencyCap(mailsPerPersonAndWeek, WEEK),
                    new FrequencyCap(mailsPerDay, DAY),
                    new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo), ZoneId.of(zone)),
                    Duration.ofDays(youngerThanDays),
                    Optional.ofNullable(discountCode).filter(code -> !code.isBlank()),
                    trial);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | NullPointerException e) {
            throw refused(e instanceof IllegalArgumentException ? e.getMessage() : "time or zone");
        }
    }

    Optional<PersonalText> address() {
        return Optional.ofNullable(trialAddress).filter(text -> !text.isBlank()).map(PersonalText::of);
    }

    static ProblemException refused(@Nullable String field) {
        return new ProblemException(
                422,
                "recovery.choice-refused",
                "A choice is out of bounds: " + (field == null ? "unknown" : field) + ".");
    }
}
