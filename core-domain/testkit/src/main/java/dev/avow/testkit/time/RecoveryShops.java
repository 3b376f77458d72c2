package dev.avow.testkit.time;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.event.ShopEvent.OrderChanged;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryRecoveryBook;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EventHandler;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.RecoveryRules;
import dev.avow.core.usecase.RecoveryVault;
import dev.avow.core.usecase.TakeCheckout;
import dev.avow.core.usecase.TakeOrder;
import dev.avow.testkit.data.TestIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens to carts in the shops of one installation, through the use cases that take in what Shopify tells (S4-16,
 * S4-17). Nobody's address or name may stand in any store in the clear. Not thread-safe.
 */
final class RecoveryShops {

    private static final PolicySet POLICY = PolicyCompiler.compile(
                    PolicyTree.of(Origin.APP, Map.of("profiles", "cart-recovery")))
            .orThrow();
    private static final String ADDRESS = "mara.vint";
    private static final String NAME = "Mara Vint";
    private static final int RECENT = 40;

    private record Cart(ShopId shop, long number) {}

    private final RecoveryStores stores;
    private final Scene scene;
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final Set<ShopId> switchedOn = new HashSet<>();
    private final TakeCheckout takeCheckout;
    private final TakeOrder takeOrder;
    private final List<Cart> carts = new ArrayList<>();
    private final Map<Cart, Long> orders = new HashMap<>();
    private long last = 700_000;

    RecoveryShops(RecoveryStores stores, Scene scene) {
        this.stores = stores;
        this.scene = scene;
        PurposeGuard guard = new PurposeGuard(any -> POLICY.purposes(), instructions, scene.clock());
        RecoveryRules rules = new RecoveryRules(
                (shop, now) -> POLICY.recovery(), guard, new InMemoryRecoveryBook(), shop -> Optional.empty());
        RecoveryVault vault = new RecoveryVault(new InMemoryFieldCipher(new TestIds("cart")), scene.hasher());
        takeCheckout = new TakeCheckout(
                rules,
                stores.cases(),
                stores.words(),
                stores.traces(),
                vault,
                (shop, who, mail, at) -> Barred.NOT,
                scene.retention(),
                scene.clock());
        scene.shops().whenGone(gone -> carts.removeIf(cart -> cart.shop().equals(gone)));
        takeOrder = new TakeOrder(
                rules,
                stores.cases(),
                stores.mails(),
                stores.traces(),
                stores.recovered(),
                vault,
                (shop, who, mail, at) -> Barred.NOT,
                scene.retention(),
                scene.clock());
    }

    private Instant now() {
        return scene.clock().instant();
    }

    void happen(Dice dice) {
        if (dice.onceIn(20)) {
            scene.shops().replace(scene.shops().any(dice));
            return;
        }
        switch (dice.between(0, 7)) {
            case 0, 1 -> leave(scene.shops().any(dice));
            case 2, 3 -> recover(leave(scene.shops().any(dice)));
            case 4 -> some(dice).ifPresent(cart -> tell(cart, Optional.empty()));
            case 5 -> some(dice).ifPresent(cart -> tell(cart, Optional.of(now())));
            case 6 -> some(dice).ifPresent(this::recover);
            default -> some(dice).ifPresent(cart -> pay(cart, "13.90"));
        }
    }

    private Cart leave(ShopId shop) {
        if (switchedOn.add(shop)) {
            instructions.record(shop, new Instruction(Feature.CART_RECOVERY, true, now(), POLICY.version()));
        }
        Cart cart = new Cart(shop, ++last);
        carts.add(cart);
        tell(cart, Optional.empty());
        return cart;
    }

    private Optional<Cart> some(Dice dice) {
        return carts.isEmpty()
                ? Optional.empty()
                : Optional.of(carts.get(dice.between(Math.max(0, carts.size() - RECENT), carts.size() - 1)));
    }

    private void tell(Cart cart, Optional<Instant> completedAt) {
        CheckoutChanged seen = new CheckoutChanged(
                "token-" + cart.number(),
                Optional.of(cart.number()),
                Optional.of("cart-" + cart.number()),
                Optional.of(customer(cart)),
                Optional.of(email(cart)),
                Optional.of(PersonalText.of(NAME)),
                List.of(new CartLine(92, 1)),
                Optional.of("EUR"),
                completedAt,
                now());
        handle(takeCheckout, cart.shop(), seen);
    }

    /** A mail about it went, and it is paid. */
    private void recover(Cart cart) {
        boolean isThere = stores.cases()
                .find(cart.shop(), cart.number(), horizon(cart.shop()))
                .isPresent();
        boolean isNew = stores.mails().about(cart.shop(), cart.number(), false).isEmpty();
        if (isThere && isNew) {
            stores.mails().write(cart.shop(), new RecoveryMails.Mail(cart.number(), 1, false, "person", now()));
            orders.put(cart, ++last);
            pay(cart, "0.00");
        }
    }

    /** Paid, or paid and refunded in part. */
    private void pay(Cart cart, String refunded) {
        Optional.ofNullable(orders.get(cart))
                .map(order -> new OrderChanged(
                        new OrderId(order),
                        Optional.of(customer(cart)),
                        Optional.of(email(cart)),
                        Optional.of("cart-" + cart.number()),
                        Optional.of("token-" + cart.number()),
                        now(),
                        now(),
                        Optional.empty(),
                        false,
                        Optional.of(new ShopEvent.Payment(Money.parse("53.90", "EUR"), Money.parse(refunded, "EUR"))),
                        Optional.empty()))
                .ifPresent(order -> handle(takeOrder, cart.shop(), order));
    }

    private static CustomerId customer(Cart cart) {
        return new CustomerId(8_100_000_000L + cart.number());
    }

    private static PersonalText email(Cart cart) {
        return PersonalText.of(ADDRESS + cart.number() + "@example.com");
    }

    private <E extends ShopEvent> void handle(EventHandler<E> handler, ShopId shop, E event) {
        Handling handling = handler.handle(new Occurrence<>(shop, event, Optional.of(now()), now(), 1));
        handling.fold(
                done -> stores.unitOfWork().call(() -> {
                    done.record().run();
                    return true;
                }),
                (after, code) -> {
                    throw new AssertionError("put off: " + code);
                },
                code -> {
                    throw new AssertionError("shelved: " + code);
                });
    }

    private Horizon horizon(ShopId shop) {
        return scene.retention().at(shop, now()).horizon(DataClass.ABANDONED_CHECKOUT, now());
    }

    static String name(ShopId shop, long checkout) {
        return shop.domain() + "/" + checkout;
    }

    Set<String> shown() {
        Set<String> shown = new HashSet<>();
        for (ShopId shop : switchedOn) {
            stores.cases()
                    .page(shop, horizon(shop), Optional.empty(), 1_000_000)
                    .forEach(item -> shown.add(name(shop, item.checkout())));
        }
        return shown;
    }

    /** S4-17, S4-01: neither as text nor as bytes. */
    void checkThatNobodyIsNamed() {
        String everything = stores.everything();
        for (String secret : List.of(ADDRESS, NAME)) {
            String bytes = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            if (everything.contains(secret) || everything.contains(bytes)) {
                throw new AssertionError(scene.installation() + " at " + now() + ": somebody is named in the clear");
            }
        }
    }
}
