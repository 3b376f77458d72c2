package dev.avow.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.PortException;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.MailCarts;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.testkit.data.Cases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** A few people with a random life in one shop of the sandbox, and two instances of the service that mail about it. */
public final class RecoveryTown implements InterruptedShopify.Interruption {

    private static final int PEOPLE = 4;
    private static final int STEPS = 150;
    private static final int DEEPEST = 2;

    /** The process ends here. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    /** One instance of the service. */
    public record Instance(DecideCheckouts decideCheckouts, MailCarts mailCarts) {
        void work(int most) {
            decideCheckouts.handle(1);
            mailCarts.handle(most);
        }
    }

    /** What runs by the clock beside. */
    public record Service(Runnable drain, Runnable poll) {}

    private final Cases random;
    private final int forbidsOnceIn;
    private final ShopifySandbox sandbox;
    private final SandboxShop shop;
    private final ShopId id;
    private final Postman postman;
    private final RecoveryReferee referee;
    private final Suppressions suppressions;
    private final DataSource dataSource;
    private final List<Customer> people = new ArrayList<>();
    private final List<Checkout> checkouts = new ArrayList<>();
    private final Set<Long> restricted = new HashSet<>();
    private List<Instance> instances = List.of();
    private Service service = new Service(() -> {}, () -> {});
    private int depth;
    /** While both instances work at once: what had been acknowledged before; nothing else happens meanwhile. */
    private Optional<Integer> acknowledgedBefore = Optional.empty();

    private int mailed;

    /**
     * Some people, who have done nothing yet.
     *
     * @param forbidsOnceIn how seldom, at each side of each call, something happens that forbids the very mail under way
     */
    public RecoveryTown(
            Cases random,
            int forbidsOnceIn,
            ShopifySandbox sandbox,
            SandboxShop shop,
            Postman postman,
            Suppressions suppressions,
            DataSource dataSource) {
        this.random = random;
        this.forbidsOnceIn = forbidsOnceIn;
        this.sandbox = sandbox;
        this.shop = shop;
        this.id = new ShopId(shop.domain());
        this.postman = postman;
        this.referee = new RecoveryReferee(shop, postman);
        this.suppressions = suppressions;
        this.dataSource = dataSource;
        for (int i = 0; i < PEOPLE; i++) {
            people.add(newcomer());
        }
    }

    private Customer newcomer() {
        return shop.customers().add("Mara", "Vint", "p" + UUID.randomUUID() + "@example.com");
    }

    /** Lives. */
    public void live(List<Instance> both, Service around) {
        instances = both;
        service = around;
        postman.manner(this::manner);
        for (int step = 0; step < STEPS; step++) {
            act();
        }
        postman.manner(() -> Postman.Manner.CARRY);
        shop.faults().clear();
    }

    /** Asked by the sandbox's threads while everything else waits for them, or while nothing random happens. */
    private Postman.Manner manner() {
        if (acknowledgedBefore.isPresent()) {
            return Postman.Manner.CARRY;
        }
        return switch (random.between(0, 9)) {
            case 0 -> Postman.Manner.REFUSE;
            case 1 -> Postman.Manner.LOSE_THE_ANSWER;
            default -> Postman.Manner.CARRY;
        };
    }

    /** How many mails went. */
    public int mailed() {
        return mailed;
    }

    private Customer somebody() {
        return people.get(random.between(0, PEOPLE - 1));
    }

    private Optional<Checkout> open() {
        List<Checkout> open =
                checkouts.stream().filter(each -> each.completedAt().isEmpty()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.between(0, open.size() - 1)));
    }

    private void act() {
        shop.webhooks().delay(Duration.ofMinutes((long) random.between(0, 1) * random.between(0, 90)));
        shop.webhooks().repeats(random.between(0, 5) / 5).reversed(random.between(0, 1) == 0);
        try {
            switch (random.between(0, 39)) {
                case 0, 1, 2, 3, 4, 5 -> leave();
                case 6 -> open().ifPresent(shop.checkouts()::touch);
                case 7 -> open().ifPresent(shop.checkouts()::complete);
                case 8 -> shop.orders().placePaid(Basket.of(shop.product(), 1).by(somebody()));
                case 9 -> shop.customers().unsubscribe(somebody());
                case 10 -> shop.customers().subscribe(somebody());
                case 11 -> redact(random.between(0, PEOPLE - 1));
                case 12 -> restrict(somebody());
                case 13, 14, 15, 16, 17 -> sandbox.settle();
                case 18, 19 -> service.drain().run();
                case 20 -> service.poll().run();
                case 21 -> leasesEnd();
                case 22 -> fault();
                case 23, 24, 25, 26, 27, 28, 29 ->
                    instances.get(random.between(0, 1)).work(random.between(1, 3));
                case 30 -> both();
                default -> sandbox.advance(Duration.ofMinutes(random.between(1, 240)));
            }
        } catch (PortException | Crash e) {
            // The next instance goes on with what was committed.
            assertThat(e.getMessage()).isNotNull();
        }
    }

    private void leave() {
        checkouts.add(shop.checkouts().begin(Basket.of(shop.product(), 1).by(somebody())));
    }

    /** Whoever is forgotten never comes back: somebody else lives there now. */
    private void redact(int person) {
        shop.customers().redact(people.set(person, newcomer()));
    }

    private void restrict(Customer customer) {
        SubjectLocator person = SubjectLocator.of(new CustomerId(customer.id()));
        if (restricted.remove(customer.id())) {
            suppressions.resume(id, person, StopReason.OPT_OUT, sandbox.now(), Lifetime.FAR);
        } else {
            suppressions.stop(id, person, StopReason.OPT_OUT, sandbox.now(), Lifetime.FAR);
            restricted.add(customer.id());
        }
    }

    /** The store's own clock goes on: whoever was at work counts as gone. */
    private void leasesEnd() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE abandoned_checkout SET lease_until = '-infinity'");
        } catch (SQLException e) {
            throw new IllegalStateException("leases", e);
        }
    }

    private void fault() {
        switch (random.between(0, 2)) {
            case 0 -> shop.faults().nextAt("draftOrderCreate", Fault.ADMIN_ANSWER_LOST);
            case 1 -> shop.faults().nextAt("draftOrderInvoiceSend", Fault.ADMIN_ANSWER_LOST);
            default -> shop.faults().next(Fault.ADMIN_FROZEN);
        }
    }

    /** Both instances at once, and deliveries come in beside them. */
    private void both() {
        if (depth > 0 || acknowledgedBefore.isPresent()) {
            return;
        }
        acknowledgedBefore = Optional.of(postman.acknowledged().size());
        try {
            List<CompletableFuture<Void>> work = instances.stream()
                    .map(instance -> CompletableFuture.runAsync(() -> quietly(instance)))
                    .toList();
            sandbox.settle();
            work.forEach(CompletableFuture::join);
        } finally {
            acknowledgedBefore = Optional.empty();
        }
    }

    private static void quietly(Instance instance) {
        try {
            instance.work(3);
        } catch (PortException e) {
            assertThat(e.getMessage()).isNotNull();
        }
    }

    @Override
    public void before(String call, String about) {
        if (call.equals("invoice")) {
            referee.nothingForbids(referee.checkout(about), acknowledgedBefore, restricted);
        }
        interrupt(false, about);
    }

    @Override
    public void after(String call, String about) {
        if (call.equals("invoice")) {
            mailed++;
        }
        interrupt(true, about);
    }

    /** Another instance is at work, things happen, the process ends, or an answer is lost. */
    private void interrupt(boolean done, String about) {
        if (acknowledgedBefore.isPresent()) {
            return;
        }
        if (depth < DEEPEST) {
            depth++;
            try {
                for (int i = random.between(0, 2); i > 0; i--) {
                    act();
                }
                if (random.between(1, forbidsOnceIn) == 1) {
                    forbid(referee.checkout(about));
                }
            } finally {
                depth--;
            }
        }
        switch (random.between(0, 39)) {
            case 0 -> throw new Crash();
            case 1 -> throw new PortException.OutcomeUnknown("test.lost", "the answer was lost");
            case 2 -> {
                if (!done) {
                    throw new PortException.Unavailable("test.throttled", "throttled", Duration.ofMinutes(9));
                }
            }
            default -> {
                // No trouble this time.
            }
        }
    }

    /** What forbids the very mail that is under way happens now, and Shopify tells of it at once. */
    private void forbid(Checkout checkout) {
        shop.webhooks().delay(Duration.ZERO).repeats(0).reversed(false);
        Customer customer = checkout.customer().orElseThrow();
        switch (random.between(0, 3)) {
            case 0 -> shop.orders().placePaid(Basket.of(shop.product(), 1).by(customer));
            case 1 -> shop.customers().unsubscribe(customer);
            case 2 -> {
                if (people.contains(customer)) {
                    redact(people.indexOf(customer));
                }
            }
            default -> {
                if (checkout.completedAt().isEmpty()) {
                    shop.checkouts().complete(checkout);
                }
            }
        }
        sandbox.settle();
    }
}
