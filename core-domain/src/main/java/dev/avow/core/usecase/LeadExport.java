package dev.avow.core.usecase;

import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.conversation.Lead;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPage.Row;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.LeadsOfPerson;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Leads in an export, each with the purpose it may be used for and the instant at which it ends (S1-47, S0-17, S1-36). What is
 * restricted stands in it, since to keep it is what restriction leaves (GDPR Art. 18(2)), with a mark for whoever has the copy
 * (S1-39, recital 67): it stands on just what the merchant's pages do not show. Thread-safe.
 */
public final class LeadExport implements ExportPart {

    private static final int MOST = 200;

    private final LeadStore leads;
    private final LeadsOfPerson finder;
    private final LeadVault vault;
    private final Suppressions suppressions;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts it together. */
    public LeadExport(
            LeadStore leads,
            LeadsOfPerson finder,
            LeadVault vault,
            Suppressions suppressions,
            RetentionInForce retention,
            InstantSource clock) {
        this.leads = leads;
        this.finder = finder;
        this.vault = vault;
        this.suppressions = suppressions;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "lead",
                "conversation",
                "submitted_at",
                "expires_at",
                "contacted_at",
                "email",
                "phone",
                "purpose",
                "consent_text",
                "consent_language",
                "consent_given_at",
                "restricted");
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        Instant now = clock.instant();
        LeadHorizon horizon = LeadHorizon.of(retention.at(shop, now), now);
        if (person.isPresent()) {
            List<Row> rows = finder.of(shop, person.get(), now, Integer.MAX_VALUE).stream()
                    .filter(horizon::shows)
                    .map(lead -> row(shop, lead))
                    .toList();
            return new ExportPage(rows, Optional.empty());
        }
        int most = Math.min(limit, MOST);
        List<SealedLead> page = leads.page(shop, Purpose.RIGHTS, horizon, after.map(LeadExport::cursor), most);
        Optional<String> next = page.size() < most ? Optional.empty() : Optional.of(text(page.get(most - 1)));
        return new ExportPage(page.stream().map(lead -> row(shop, lead)).toList(), next);
    }

    private static String text(SealedLead last) {
        return last.lifetime().startedAt() + " " + last.id().value();
    }

    private static LeadCursor cursor(String text) {
        int blank = text.indexOf(' ');
        return new LeadCursor(Instant.parse(text.substring(0, blank)), new LeadId(text.substring(blank + 1)));
    }

    private Row row(ShopId shop, SealedLead sealed) {
        Lead lead = vault.open(shop, sealed);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of("lead", lead.id().value()),
                Cell.of("conversation", lead.conversation().value()),
                Cell.of("submitted_at", lead.submittedAt()),
                Cell.of("expires_at", sealed.lifetime().expiresAt())));
        sealed.contactedAt().ifPresent(at -> cells.add(Cell.of("contacted_at", at)));
        lead.contact().email().map(ContactEmail::value).ifPresent(value -> cells.add(Cell.of("email", value)));
        lead.contact().phone().map(ContactPhone::value).ifPresent(value -> cells.add(Cell.of("phone", value)));
        cells.add(Cell.of("purpose", lead.consent().purpose().name().toLowerCase(Locale.ROOT)));
        cells.add(Cell.of("consent_text", lead.consent().textVersion()));
        cells.add(Cell.of("consent_language", lead.consent().language()));
        cells.add(Cell.of("consent_given_at", lead.consent().givenAt()));
        cells.add(Cell.of("restricted", Boolean.toString(isRestricted(shop, lead.conversation()))));
        return new Row(cells);
    }

    private boolean isRestricted(ShopId shop, ConversationId conversation) {
        return suppressions.isStopped(shop, SubjectLocator.of(conversation), Purpose.LEAD_FOLLOW_UP);
    }
}
