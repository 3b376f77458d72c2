package dev.avow.core.usecase;

import dev.avow.core.port.CaseCursor;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is kept of left checkouts, for an export or an access package (S1-40, S3-36).
 *
 * <p>Whose data is restricted stands in it with all of it, and with a mark (S1-39). What GDPR Art. 18(2) leaves of processing is to
 * keep it, for claims above all; a merchant who takes the shop's data out keeps it elsewhere, and once the app is gone that is all
 * that is left of what the person wanted kept. That it is not to be used is to be plain to whoever has it (recital 67). The
 * merchant's pages, which are for use, show neither address nor name. Where nobody can tell, the mark stands. Thread-safe.
 */
public final class ExportCheckouts implements ExportPart {

    private static final int MOST = 200;

    private final RecoveryCases cases;
    private final RecoveryVault vault;
    private final RecoveryLists lists;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ExportCheckouts(
            RecoveryCases cases,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        this.cases = cases;
        this.vault = vault;
        this.lists = lists;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ABANDONED_CHECKOUT;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "checkout",
                "email",
                "name",
                "lines",
                "currency",
                "changed_at",
                "completed",
                "decision",
                "restricted",
                "expires_at");
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        Instant now = clock.instant();
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ABANDONED_CHECKOUT, now);
        return person.map(who -> ofPerson(shop, who, horizon, after, limit))
                .orElseGet(() -> ofShop(shop, horizon, after, Math.min(limit, MOST - 1)));
    }

    /** Somebody's checkouts of ninety days are few: the page is cut out of all of them. */
    private ExportPage ofPerson(
            ShopId shop, SubjectLocator person, Horizon horizon, Optional<String> after, int limit) {
        CaseSearch search = CaseSearch.person(person.customer(), vault.persons(shop, person.email()));
        List<RecoveryCase> all = cases.matching(shop, search, horizon);
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + limit);
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new ExportPage(rows(shop, all.subList(Math.min(from, to), to)), next);
    }

    private ExportPage ofShop(ShopId shop, Horizon horizon, Optional<String> after, int limit) {
        List<RecoveryCase> found = cases.page(shop, horizon, after.map(ExportCheckouts::cursor), limit + 1);
        List<RecoveryCase> shown = found.size() > limit ? found.subList(0, limit) : found;
        Optional<String> next = found.size() > limit ? Optional.of(text(shown.get(limit - 1))) : Optional.empty();
        return new ExportPage(rows(shop, shown), next);
    }

    private static String text(RecoveryCase item) {
        return item.content().updatedAt().toEpochMilli() + "." + item.checkout();
    }

    private static CaseCursor cursor(String text) {
        int dot = text.indexOf('.');
        return new CaseCursor(
                Instant.ofEpochMilli(Long.parseLong(text, 0, dot, 10)),
                Long.parseLong(text, dot + 1, text.length(), 10));
    }

    private List<ExportPage.Row> rows(ShopId shop, List<RecoveryCase> items) {
        return items.stream().map(item -> row(shop, item)).toList();
    }

    private ExportPage.Row row(ShopId shop, RecoveryCase item) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of("checkout", Long.toString(item.checkout())));
        Optional<PersonalText> email =
                item.content().email().map(field -> vault.openEmail(shop, item.checkout(), field));
        email.ifPresent(address -> cells.add(Cell.of("email", address.value())));
        item.content()
                .name()
                .map(field -> vault.openName(shop, item.checkout(), field))
                .ifPresent(name -> cells.add(Cell.of("name", name.value())));
        cells.add(Cell.of(
                "lines",
                item.content().lines().stream()
                        .map(line -> line.quantity() + " x " + line.variant())
                        .collect(Collectors.joining(", "))));
        item.content().currency().ifPresent(currency -> cells.add(Cell.of("currency", currency)));
        cells.add(Cell.of("changed_at", item.content().updatedAt()));
        cells.add(Cell.of("completed", Boolean.toString(item.content().completed())));
        cells.add(Cell.of("decision", item.verdict().reason().key()));
        cells.add(Cell.of("restricted", Boolean.toString(lists.isRestricted(shop, item, email))));
        cells.add(Cell.of("expires_at", item.lifetime().expiresAt()));
        return new ExportPage.Row(cells);
    }
}
