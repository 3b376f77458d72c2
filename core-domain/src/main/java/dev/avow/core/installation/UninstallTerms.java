package dev.avow.core.installation;

import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.util.Set;

/**
 * What a policy chooses about an uninstall (O14, C2).
 *
 * @param job from the uninstall to the end of the deletion job, above zero (S3-23)
 * @param net whether shop/redact deletes what is left (S3-24, S4-19)
 * @param limit the latest end of deletion, at least the job (S0-14, S1-33, S3-25, S4-19)
 * @param fromWebhook whether the limit counts from the receipt of shop/redact; if not, from the uninstall
 * @param survivors the classes that the deletion leaves to their own rules (S3-27)
 * @param destroysToken whether the stored token is destroyed without a call to Shopify (S4-18, I23)
 * @param stopsOnReinstall whether an installation inside the window stops a running deletion
 */
public record UninstallTerms(
        Duration job,
        boolean net,
        Duration limit,
        boolean fromWebhook,
        Set<DataClass> survivors,
        boolean destroysToken,
        boolean stopsOnReinstall) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the job is not above zero, or longer than the limit
     */
    public UninstallTerms {
        survivors = Set.copyOf(survivors);
        if (job.isNegative() || job.isZero() || job.compareTo(limit) > 0) {
            throw new IllegalArgumentException("the job is above zero and ends within the limit");
        }
    }
}
