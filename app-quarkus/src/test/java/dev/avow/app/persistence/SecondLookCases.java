package dev.avow.app.persistence;

import dev.avow.app.testing.PlantedRows;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Rows of which a second look must count exactly so many. */
@Singleton
class SecondLookCases {

    static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");
    private static final Instant LATER = THEN.plusMillis(1);
    private static final Pattern TABLE = Pattern.compile("(?:FROM|JOIN)\\s+([a-z_]+)\\b(?!\\()");
    private static final List<String> TO_BE_CARRIED_OUT =
            List.of("customers/data_request", "customers/redact", "shop/redact", "app/uninstalled");

    private final DataSource dataSource;
    private final SqlWork sql;
    private final KeyedHasher hasher;

    SecondLookCases(DataSource dataSource, SqlWork sql, KeyedHasher hasher) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.hasher = hasher;
    }

    /** What is asked, and what the answer is. */
    record Case(String what, ToLongFunction<Residue> asked, long count) {}

    static ShopId shop() {
        return new ShopId("looked-at-" + UUID.randomUUID() + ".myshopify.com");
    }

    private static long number() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    private void plant(String table, ShopId shop, Instant begun, Map<String, Object> particulars) throws SQLException {
        new PlantedRows(dataSource, begun, begun.plusSeconds(60)).plant(table, shop.domain(), particulars);
    }

    /** Of each table that the statements speak of: a row of that instant, one of a moment later, one of another shop. Copies have no age. */
    List<Case> ofShops(Residue look, Collection<String> statements) throws SQLException {
        List<Case> cases = new ArrayList<>();
        for (String table : tables(statements)) {
            if (table.equals("webhook_inbox")) {
                cases.addAll(deliveries());
            } else if (table.equals("recovered_sum")) {
                cases.addAll(sums());
            } else if (!table.equals("recovered_order_locator") && isOf(look, table)) {
                ShopId now = shop();
                ShopId later = shop();
                plant(table, now, THEN, begun(table, THEN));
                plant(table, later, LATER, begun(table, LATER));
                cases.add(ofShop(table, now, 1));
                long young = look.dataClass() == DataClass.EXPORT_PACKAGE ? 1 : 0;
                cases.add(ofShop(table + ", begun later", later, young));
            }
        }
        cases.add(ofShop("nothing there", shop(), 0));
        return cases;
    }

    /** A column with a default is not filled in by itself. */
    private static Map<String, Object> begun(String table, Instant begun) {
        return table.equals("recovery_choice") ? Map.of("chosen_at", Timestamp.from(begun)) : Map.of();
    }

    private static Case ofShop(String what, ShopId shop, long count) {
        return new Case(what, look -> look.countShop(shop, THEN), count);
    }

    private static Set<String> tables(Collection<String> statements) {
        Set<String> tables = new TreeSet<>();
        for (String statement : statements) {
            Matcher table = TABLE.matcher(statement);
            while (table.find()) {
                tables.add(table.group(1));
            }
        }
        return tables;
    }

    /** Clicks are found by the orders that carry them, which another look counts. */
    private static boolean isOf(Residue look, String table) {
        return look.dataClass() != DataClass.ATTRIBUTION_TOUCH || table.equals("referral_click");
    }

    /** Words of the law that are still to be carried out are not counted, all others are. */
    private List<Case> deliveries() throws SQLException {
        List<Case> cases = new ArrayList<>();
        for (String topic : TO_BE_CARRIED_OUT) {
            cases.add(delivery(topic, "WAITING", THEN, 0));
            cases.add(delivery(topic, "SHELVED", THEN, 0));
            cases.add(delivery(topic, "DONE", THEN, 1));
            cases.add(delivery(topic, "DONE", LATER, 0));
        }
        cases.add(delivery("orders/paid", "WAITING", THEN, 1));
        cases.add(delivery("orders/paid", "WAITING", LATER, 0));
        cases.add(delivery("orders/paid", "DONE", THEN, 1));
        return cases;
    }

    private Case delivery(String topic, String state, Instant received, long count) throws SQLException {
        ShopId shop = shop();
        plant("webhook_inbox", shop, received, Map.of("topic", topic, "state", state));
        return ofShop(topic + " " + state, shop, count);
    }

    /** A sum is left over where no order is. */
    private List<Case> sums() throws SQLException {
        ShopId alone = shop();
        ShopId beside = shop();
        plant("recovered_sum", alone, THEN, Map.of());
        plant("recovered_sum", beside, THEN, Map.of());
        plant("recovered_order", beside, THEN, Map.of());
        return List.of(ofShop("a sum alone", alone, 1), ofShop("a sum beside an order", beside, 1));
    }

    /** Rows of a person, of the same person later and elsewhere, and of somebody else. */
    List<Case> ofPersons(Residue look) throws SQLException {
        return switch (look.dataClass()) {
            case ABANDONED_CHECKOUT -> checkouts();
            case RECOVERED_ORDER -> recovered();
            case ATTRIBUTED_ORDER -> orders();
            case ATTRIBUTION_TOUCH -> clicks();
            case SHOP_ACCOUNT -> look instanceof SqlReferralSettings ? partners() : List.of();
            default -> List.of();
        };
    }

    private static Case ofPerson(String what, ShopId shop, SubjectLocator person, long count) {
        return new Case(what, look -> look.count(shop, person, THEN), count);
    }

    /** Somebody by customer, address and order, and by each of them alone. */
    record Person(long customer, String email, long order) {

        static Person any() {
            return new Person(number(), "m" + UUID.randomUUID() + "@example.com", number());
        }

        /** Another order of theirs. */
        long laterOrder() {
            return order - 1;
        }

        SubjectLocator byCustomer() {
            return SubjectLocator.of(new CustomerId(customer));
        }

        SubjectLocator byEmail() {
            return SubjectLocator.ofEmail(email);
        }

        SubjectLocator byOrder() {
            return SubjectLocator.of(new OrderId(order));
        }

        SubjectLocator byAll() {
            return new SubjectLocator(
                    Optional.of(new CustomerId(customer)),
                    Optional.of(PersonalText.of(email)),
                    Optional.empty(),
                    Set.of(new OrderId(order)),
                    Set.of());
        }
    }

    private String emailIndex(ShopId shop, Person person) {
        return hasher.hash(RecoveryScopes.email(shop), person.email().getBytes(StandardCharsets.UTF_8));
    }

    private interface Planting {
        void row(ShopId shop, Instant begun, Person person) throws SQLException;
    }

    /** A row that one part of a person finds: then, later, elsewhere, and somebody else's beside it. */
    private List<Case> found(String by, ToLocator locator, Planting planting) throws SQLException {
        Person person = Person.any();
        ShopId here = shop();
        ShopId later = shop();
        ShopId elsewhere = shop();
        planting.row(here, THEN, person);
        planting.row(here, THEN, Person.any());
        planting.row(later, LATER, person);
        planting.row(later, THEN, Person.any());
        planting.row(elsewhere, THEN, Person.any());
        SubjectLocator part = locator.of(person);
        return List.of(
                ofPerson(by, here, part, 1),
                ofPerson(by + ", begun later", later, part, 0),
                ofPerson(by + ", in another shop", elsewhere, part, 0));
    }

    private interface ToLocator {
        SubjectLocator of(Person person);
    }

    private List<Case> checkouts() throws SQLException {
        String table = "abandoned_checkout";
        List<Case> cases = new ArrayList<>();
        cases.addAll(found(
                "checkout by customer",
                Person::byCustomer,
                (shop, begun, person) -> plant(table, shop, begun, Map.of("customer", person.customer()))));
        cases.addAll(found(
                "checkout by address",
                Person::byEmail,
                (shop, begun, person) -> plant(table, shop, begun, Map.of("email_index", emailIndex(shop, person)))));
        cases.addAll(found(
                "checkout by order",
                Person::byOrder,
                (shop, begun, person) -> plant(table, shop, begun, Map.of("order_id", person.order()))));
        for (String part : List.of("customer", "email")) {
            cases.addAll(found(
                    "trace of " + part,
                    part.equals("customer") ? Person::byCustomer : Person::byEmail,
                    (shop, begun, person) ->
                            plant("order_trace", shop, begun, Map.of("hash", trace(shop, part, person)))));
        }
        Person whole = Person.any();
        ShopId shop = shop();
        plant(
                table,
                shop,
                THEN,
                Map.of(
                        "customer", whole.customer(),
                        "email_index", emailIndex(shop, whole),
                        "order_id", whole.order()));
        cases.add(ofPerson("one checkout by all", shop, whole.byAll(), 1));
        // A hash knows its shop; where a row of another shop bears it all the same, as only a mistake could make it, it
        // is not ours.
        Person copied = Person.any();
        ShopId own = shop();
        plant(table, shop(), THEN, Map.of("email_index", emailIndex(own, copied)));
        plant("order_trace", shop(), THEN, Map.of("hash", trace(own, "email", copied)));
        cases.add(ofPerson("a copy in another shop", own, copied.byEmail(), 0));
        return cases;
    }

    private String trace(ShopId shop, String part, Person person) {
        String value = part.equals("customer") ? Long.toString(person.customer()) : person.email();
        return hasher.hash(
                RecoveryScopes.person(shop, DataClass.ABANDONED_CHECKOUT, part),
                value.getBytes(StandardCharsets.UTF_8));
    }

    private void recovered(ShopId shop, Instant begun, Person person) throws SQLException {
        plant("recovered_order", shop, begun, Map.of("order_id", person.order()));
        locate(shop, person, emailIndex(shop, person));
    }

    private void locate(ShopId shop, Person person, String index) {
        sql.change(
                "INSERT INTO recovered_order_locator (shop, order_id, customer, person) VALUES (?, ?, ?, ?)",
                shop.domain(),
                person.order(),
                person.customer(),
                index);
    }

    private List<Case> recovered() throws SQLException {
        List<Case> cases = new ArrayList<>();
        cases.addAll(found("recovered order by customer", Person::byCustomer, this::recovered));
        cases.addAll(found("recovered order by address", Person::byEmail, this::recovered));
        cases.addAll(found("recovered order by order", Person::byOrder, this::recovered));
        Person whole = Person.any();
        ShopId shop = shop();
        recovered(shop, THEN, whole);
        cases.add(ofPerson("one recovered order by all", shop, whole.byAll(), 1));
        // The same number in two shops: an order of one is no order of the other's customer.
        Person here = Person.any();
        Person there = new Person(number(), "m" + UUID.randomUUID() + "@example.com", here.order());
        ShopId own = shop();
        ShopId other = shop();
        recovered(own, THEN, here);
        plant("recovered_order", other, THEN, Map.of("order_id", there.order()));
        locate(other, there, emailIndex(own, there));
        cases.add(ofPerson("customer of the same number's order elsewhere", own, there.byCustomer(), 0));
        cases.add(ofPerson("address at the same number's order elsewhere", own, there.byEmail(), 0));
        // What is found by its own number alone.
        Person unlocated = Person.any();
        plant("recovered_order", own, THEN, Map.of("order_id", unlocated.order()));
        cases.add(ofPerson("recovered order that nothing else leads to", own, unlocated.byOrder(), 1));
        return cases;
    }

    /** One row of a person in every table that somebody can be found in. */
    void plantEverywhere(ShopId shop, Instant begun, Person person) throws SQLException {
        plant(
                "abandoned_checkout",
                shop,
                begun,
                Map.of("customer", person.customer(), "email_index", emailIndex(shop, person)));
        plant("order_trace", shop, begun, Map.of("hash", trace(shop, "customer", person)));
        recovered(shop, begun, person);
        plant("attributed_order", shop, begun, Map.of("order_id", person.order()));
        // The removal of an order takes its click along; this one is carried by an order that is new and stays.
        click(shop, begun, person.email());
        plant(
                "attributed_order",
                shop,
                begun.plusSeconds(3_600),
                Map.of("click", person.email(), "order_id", person.laterOrder()));
        plant("partner_link", shop, begun, Map.of("own_customer", person.customer()));
    }

    private List<Case> orders() throws SQLException {
        return found(
                "order",
                Person::byOrder,
                (shop, begun, person) -> plant("attributed_order", shop, begun, Map.of("order_id", person.order())));
    }

    private void click(ShopId shop, Instant begun, String click) throws SQLException {
        plant("referral_click", shop, begun, Map.of("click", click));
    }

    private void carried(ShopId shop, String click, long order) throws SQLException {
        plant("attributed_order", shop, THEN, Map.of("click", click, "order_id", order));
    }

    private List<Case> clicks() throws SQLException {
        List<Case> cases = new ArrayList<>(found("click by its order", Person::byOrder, (shop, begun, person) -> {
            click(shop, begun, person.email());
            carried(shop, person.email(), person.order());
        }));
        // Another shop's order of the person carries a click of the same name.
        Person person = Person.any();
        ShopId own = shop();
        click(own, THEN, "same");
        carried(shop(), "same", person.order());
        cases.add(ofPerson("click that another shop's order carries", own, person.byOrder(), 0));
        return cases;
    }

    private List<Case> partners() throws SQLException {
        return found(
                "partner's own account",
                Person::byCustomer,
                (shop, begun, person) -> plant("partner_link", shop, begun, Map.of("own_customer", person.customer())));
    }
}
