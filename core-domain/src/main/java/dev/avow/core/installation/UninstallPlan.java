package dev.avow.core.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is to happen after an uninstall, with its clocks (O14, S3-23 to S3-25).
 *
 * @param at when the app was taken off: its clocks count from there
 * @param upTo what began up to then is to be forgotten, even if the app is back: when it was learnt that it was taken off
 * @param jobBy by when the job is to have ended (S3-23)
 * @param limit by when everything is to be gone, whatever was lost on the way (S3-25)
 * @param stops whether an installation before the job's end stops the deletion
 */
public record UninstallPlan(Instant at, Instant upTo, Instant jobBy, Instant limit, boolean stops) {

    /** Cuts the instants to what every store keeps. */
    public UninstallPlan {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        upTo = upTo.truncatedTo(ChronoUnit.MILLIS);
        jobBy = jobBy.truncatedTo(ChronoUnit.MILLIS);
        limit = limit.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The plan of an uninstall that Shopify told of: the clocks count from the time that it told. */
    public static UninstallPlan told(UninstallTerms terms, Instant at, Instant now) {
        return new UninstallPlan(at, now, at.plus(terms.job()), at.plus(terms.limit()), terms.stopsOnReinstall());
    }

    /**
     * The plan of an uninstall that was found out since the token was refused (S3-25). It may have happened at any time
     * since it was last seen to be installed: the limit counts from there, the job from now, and the earlier one binds both.
     *
     * @param lastSeen when Shopify last confirmed the installation
     * @param now when it was found out
     */
    public static UninstallPlan found(UninstallTerms terms, Instant lastSeen, Instant now) {
        Instant limit = lastSeen.plus(terms.limit());
        Instant job = now.plus(terms.job());
        return new UninstallPlan(now, now, job.isBefore(limit) ? job : limit, limit, terms.stopsOnReinstall());
    }

    /** From when on the job may work: at once, or, where a reinstall would stop it, only after waiting for that. */
    public Instant beginsAt() {
        if (!stops) {
            return at;
        }
        // A third of the time is left to do it in.
        return jobBy.minus(Duration.between(at, jobBy).dividedBy(3));
    }

    /** Whether an installation at that instant stops the deletion. */
    public boolean isStoppedBy(Instant installedAt) {
        return stops && installedAt.isBefore(beginsAt());
    }

    /** Whether it is late: a person must look. */
    public boolean isLate(Instant now) {
        return now.isAfter(jobBy);
    }
}
