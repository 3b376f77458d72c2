package dev.avow.core.usecase;

import dev.avow.core.conversation.Lead;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows a merchant the leads of the shop, each with its purpose and its end (S1-14, S1-47). Thread-safe. */
public final class ReadLeads {

    /** One less than the store's, to see whether another page follows. */
    private static final int LARGEST_PAGE = 199;

    private final LeadStore leads;
    private final LeadVault vault;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadLeads(LeadStore leads, LeadVault vault, RetentionInForce retention, InstantSource clock) {
        this.leads = leads;
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * A lead to read.
     *
     * @param lead who left what, for which purpose
     * @param expiresAt at this instant it is gone
     * @param contactedAt when it was followed up
     */
    public record Row(Lead lead, Instant expiresAt, Optional<Instant> contactedAt) {}

    /**
     * A page of leads.
     *
     * @param rows newest submission first
     * @param next where the next page goes on; empty on the last page
     */
    public record Page(List<Row> rows, Optional<LeadCursor> next) {

        /** Copies the rows. */
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One page of a shop's leads.
     *
     * @param limit 1 to 199
     */
    public Page handle(ShopId shop, Optional<LeadCursor> after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + LARGEST_PAGE);
        }
        Instant now = clock.instant();
        LeadHorizon horizon = LeadHorizon.of(retention.at(shop, now), now);
        List<SealedLead> found = leads.page(shop, Purpose.LEAD_FOLLOW_UP, horizon, after, limit + 1);
        List<Row> rows =
                found.stream().limit(limit).map(lead -> row(vault, shop, lead)).toList();
        Optional<LeadCursor> next = Optional.empty();
        if (found.size() > limit) {
            Lead last = rows.get(rows.size() - 1).lead();
            next = Optional.of(new LeadCursor(last.submittedAt(), last.id()));
        }
        return new Page(rows, next);
    }

    static Row row(LeadVault vault, ShopId shop, SealedLead lead) {
        return new Row(vault.open(shop, lead), lead.lifetime().expiresAt(), lead.contactedAt());
    }
}
