package dev.avow.testkit.time;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.AttributionRules;
import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralBook;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Remains;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What happens to referrals in the shops of one installation, through the rules and the ledger; and a count of its own of
 * what every merchant owes, which must always be what orders and totals come to (S3-20, S3-26, S3-40). Not thread-safe.
 */
final class ReferralShops {

    private static final CommissionRate RATE = new CommissionRate(1_250, CommissionRate.Basis.SUBTOTAL);
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final AttributionTerms TERMS = new AttributionTerms(
            AttributionTerms.Touch.FIRST,
            Duration.ofDays(90),
            false,
            Set.of(AttributionTerms.Key.CART_ATTRIBUTE),
            "avow_ref",
            AttributionTerms.Arrival.POLLING,
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            AttributionTerms.OrderClock.RECORDED,
            RoundingMode.HALF_EVEN,
            true,
            false);

    private record Account(ShopId shop, String currency) {}

    private final ReferralStores stores;
    private final Scene scene;
    private final AttributionRules rules = new AttributionRules(TERMS);
    private final Map<Account, Long> owed = new HashMap<>();
    private final Map<ShopId, List<ShopOrder>> orders = new HashMap<>();
    private final Set<ShopId> ended = new HashSet<>();
    private final Map<ShopId, Long> totalsSeen = new HashMap<>();
    private final Map<DataClass, Set<String>> deleted = new EnumMap<>(DataClass.class);
    private long last;
    private long corrections;

    ReferralShops(ReferralStores stores, Scene scene) {
        this.stores = stores;
        this.scene = scene;
        scene.shops().whenGone(this::uninstall);
    }

    ReferralStores stores() {
        return stores;
    }

    List<Purge> purges(DataClass dataClass) {
        return stores.purges().stream()
                .filter(purge -> purge.dataClass() == dataClass)
                .toList();
    }

    Set<String> deleted(DataClass dataClass) {
        return deleted.getOrDefault(dataClass, Set.of());
    }

    private static MerchantId merchant(ShopId shop) {
        return new MerchantId("m-" + Integer.toUnsignedString(shop.domain().hashCode(), 36));
    }

    private static Partner partner() {
        return new Partner(
                new PartnerId("p-1"), new ReferralCode("SPRING"), RATE, Optional.empty(), true, Instant.EPOCH);
    }

    void happen(Dice dice) {
        ShopId shop = scene.shops().any(dice);
        switch (dice.between(0, 5)) {
            case 0, 1, 2 -> visitAndBuy(shop, dice);
            case 3 -> refund(shop, dice);
            case 4 -> redact(shop, dice);
            default -> correct(shop, dice);
        }
    }

    private RetentionPolicy policy(ShopId shop) {
        return scene.retention().at(shop, now());
    }

    private Instant now() {
        return scene.clock().instant();
    }

    private void visitAndBuy(ShopId shop, Dice dice) {
        Click click = new Click(
                new ClickId(scene.installation() + "-" + ++last),
                shop,
                partner().id(),
                partner().code(),
                now(),
                now());
        stores.clicks()
                .keep(
                        click,
                        policy(shop)
                                .lifetime(DataClass.ATTRIBUTION_TOUCH, now(), Map.of(ClockStart.FIRST_VISIT, now())));
        Money amount = Money.parse(Integer.toString(dice.between(1, 900)), CURRENCIES.get(dice.between(0, 2)));
        ShopOrder order = order(last, amount, amount, now(), click.id());
        rules.judge(
                        order,
                        new ReferralBook(shop, List.of(partner()), Map.of(click.id(), click)),
                        now().minus(Duration.ofDays(60)))
                .fold(credit -> record(shop, order, credit), reason -> {
                    throw new AssertionError("the order was not credited: " + reason);
                });
        if (dice.onceIn(4)) {
            // Read again, as overlapping polls do.
            AttributionLedger.Recorded again = stores.ledger()
                    .record(shop, merchant(shop), CreditedOrder.of(order, credit(order), now()), lifetime(shop));
            require(again == AttributionLedger.Recorded.KNOWN, "an order was recorded twice");
        }
    }

    /** What a poll that reads the order again would record. */
    private static Credit credit(ShopOrder order) {
        TermsSnapshot terms = new TermsSnapshot(RATE, RoundingMode.HALF_EVEN);
        return new Credit(
                partner().id(),
                partner().code(),
                Optional.of(click(order)),
                terms,
                terms.commission(order.subtotal(), order.total()),
                Money.zero(order.total().currency()));
    }

    private Lifetime lifetime(ShopId shop) {
        return policy(shop).lifetime(DataClass.ATTRIBUTED_ORDER, now());
    }

    private Void record(ShopId shop, ShopOrder order, Credit credit) {
        CreditedOrder credited = CreditedOrder.of(order, credit, now());
        AttributionLedger.Recorded said = stores.ledger().record(shop, merchant(shop), credited, lifetime(shop));
        require(said == AttributionLedger.Recorded.NEW, "a new order was not recorded");
        orders.computeIfAbsent(shop, any -> new ArrayList<>()).add(order);
        book(shop, credited.owed());
        return null;
    }

    private void refund(ShopId shop, Dice dice) {
        some(shop, dice, order -> {
            Money left = new Money(
                    order.currentSubtotal().minor() / dice.between(1, 4),
                    order.total().currency());
            CreditedOrder row = stores.ledger()
                    .find(shop, Purpose.BILLING, List.of(order.order()), ChatTraffic.EVERYTHING)
                    .get(order.order());
            ShopOrder changed = order(order.order().number(), order.total(), left, order.placedAt(), click(order));
            if (row == null) {
                require(
                        !stores.ledger()
                                .reverse(shop, order.order(), order.total().negated()),
                        "a refund after erasure changed something");
                return;
            }
            Money reversal = row.credit().terms().reversal(row.credit().earned(), changed, true);
            if (stores.ledger().reverse(shop, order.order(), reversal)) {
                book(shop, reversal.plus(row.credit().reversed().negated()));
            }
        });
    }

    private static ClickId click(ShopOrder order) {
        return new ClickId(order.reference().orElseThrow());
    }

    /** customers/redact, twice, as webhooks come; and Shopify still returns the order. */
    private void redact(ShopId shop, Dice dice) {
        some(shop, dice, order -> {
            stores.records(DataClass.ATTRIBUTED_ORDER).keySet().stream()
                    .filter(name -> name.equals(name(shop, order.order())))
                    .forEach(name -> deleted(DataClass.ATTRIBUTED_ORDER, name));
            deleted(
                    DataClass.ATTRIBUTION_TOUCH,
                    shop.domain() + "/" + click(order).value());
            SubjectLocator person = SubjectLocator.of(order.order());
            stores.erasure().forget(shop, person, now(), 10);
            require(stores.erasure().forget(shop, person, now(), 10) == 0, "a retry erased something");
            AttributionLedger.Recorded again = stores.ledger()
                    .record(shop, merchant(shop), CreditedOrder.of(order, credit(order), now()), lifetime(shop));
            require(again == AttributionLedger.Recorded.FORGOTTEN, "an erased order was recorded again");
        });
    }

    private void correct(ShopId shop, Dice dice) {
        Money amount = Money.parse(Integer.toString(dice.between(-40, 40)), CURRENCIES.get(dice.between(0, 2)));
        Remains remains = new Remains(scene.retention().at(now()), now());
        AccountingYear year = AccountingYear.of(now(), remains.zone());
        MessageId id = new MessageId("correction-" + ++corrections);
        Supplier<AttributionLedger.Corrected> sent =
                () -> stores.ledger().correct(merchant(shop), id, year, amount, remains.total(year));
        require(sent.get() == AttributionLedger.Corrected.BOOKED, "a correction was not booked");
        book(shop, amount);
        require(sent.get() == AttributionLedger.Corrected.BOOKED, "a correction that was sent again was refused");
    }

    /** The shop's deletion job: in batches. */
    private void uninstall(ShopId shop) {
        stores.records(DataClass.ATTRIBUTED_ORDER).forEach((name, found) -> {
            if (found.shop().filter(shop::equals).isPresent()) {
                deleted(DataClass.ATTRIBUTED_ORDER, name);
            }
        });
        while (stores.erasure().forgetShop(shop, now(), 7) > 0) {
            // Batch by batch.
        }
        orders.remove(shop);
        checkSums();
    }

    private void deleted(DataClass dataClass, String name) {
        deleted.computeIfAbsent(dataClass, any -> new HashSet<>()).add(name);
    }

    private void some(ShopId shop, Dice dice, Consumer<ShopOrder> then) {
        List<ShopOrder> known = orders.getOrDefault(shop, List.of());
        if (!known.isEmpty()) {
            then.accept(known.get(dice.between(Math.max(0, known.size() - 30), known.size() - 1)));
        }
    }

    private void book(ShopId shop, Money amount) {
        owed.merge(new Account(shop, amount.currency().getCurrencyCode()), amount.minor(), Long::sum);
    }

    static String name(ShopId shop, OrderId order) {
        return shop.domain() + "/" + order.number();
    }

    Set<String> shownOrders() {
        Set<String> shown = new HashSet<>();
        for (ShopId shop : scene.shops().all()) {
            stores.ledger()
                    .page(
                            shop,
                            Purpose.BILLING,
                            policy(shop).horizon(DataClass.ATTRIBUTED_ORDER, now()),
                            Optional.empty(),
                            1_000_000)
                    .forEach(entry -> shown.add(name(shop, entry.order().order())));
        }
        return shown;
    }

    /** Per merchant and currency, to the minor unit; a merchant one of whose totals has ended is not counted any more. */
    void checkSums() {
        require(stores.ledger().disagreements() == 0, "the books do not agree");
        stores.ledger().show();
        Map<Account, Long> found = new HashMap<>();
        List<ShopId> shops = scene.shops().all();
        for (ShopId shop : shops) {
            stores.ledger()
                    .page(shop, Purpose.BILLING, ChatTraffic.EVERYTHING, Optional.empty(), 1_000_000)
                    .forEach(entry -> found.merge(
                            account(shop, entry.order().owed()),
                            entry.order().owed().minor(),
                            Long::sum));
            List<CommissionTotal> totals =
                    stores.ledger().totals(shop, Purpose.BILLING, merchant(shop), ChatTraffic.EVERYTHING);
            totals.forEach(
                    total -> found.merge(account(shop, total.sum()), total.sum().minor(), Long::sum));
            if (totals.size() < totalsSeen.getOrDefault(shop, 0L)) {
                ended.add(shop);
            }
            totalsSeen.put(shop, (long) totals.size());
        }
        owed.forEach((account, amount) -> require(
                !shops.contains(account.shop())
                        || ended.contains(account.shop())
                        || amount.equals(found.getOrDefault(account, 0L)),
                "what a merchant owes changed by an erasure"));
    }

    private static Account account(ShopId shop, Money amount) {
        return new Account(shop, amount.currency().getCurrencyCode());
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(scene.installation() + " at " + now() + ": " + otherwise);
        }
    }

    private static ShopOrder order(long number, Money total, Money left, Instant placedAt, ClickId click) {
        return new ShopOrder(
                new OrderId(number),
                "#" + number,
                Optional.empty(),
                total,
                total,
                left,
                left,
                placedAt,
                placedAt,
                false,
                false,
                Optional.of(click.value()),
                List.of());
    }
}
