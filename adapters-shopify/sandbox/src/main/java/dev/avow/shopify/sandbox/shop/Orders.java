package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A shop's orders and what becomes of them. */
public final class Orders {

    private final Shop shop;

    Orders(Shop shop) {
        this.shop = shop;
    }

    /** All of them. */
    public Table<Order> table() {
        return shop.orderTable();
    }

    /** Those of a customer. */
    public List<Order> of(Customer customer) {
        return table().all().stream()
                .filter(each -> each.customer().filter(customer::equals).isPresent())
                .toList();
    }

    /** Somebody buys without having paid yet. */
    public Order place(Basket basket) {
        synchronized (shop) {
            List<Line> lines = basket.wishes().stream()
                    .map(wish -> shop.catalogue().line(wish.variantId(), wish.quantity()))
                    .toList();
            Order.Placed placed = new Order.Placed(
                    shop.nextId(),
                    shop.nextOrderNumber(),
                    confirmation(),
                    shop.secret(),
                    shop.now(),
                    shop.info().currency(),
                    basket.cartToken(),
                    Optional.empty(),
                    basket.attributes(),
                    shop.catalogue().discounts(basket.codes()),
                    basket.landingSite(),
                    basket.referringSite(),
                    basket.sourceName(),
                    basket.locale(),
                    basket.test());
            return add(placed, lines, new Order.Buyer(basket.customer(), basket.email(), basket.phone()));
        }
    }

    /** Somebody buys and pays. */
    public Order placePaid(Basket basket) {
        synchronized (shop) {
            Order order = place(basket);
            pay(order);
            return order;
        }
    }

    /** The order that a checkout becomes. */
    Order of(Checkout checkout) {
        Order.Placed placed = new Order.Placed(
                shop.nextId(),
                shop.nextOrderNumber(),
                confirmation(),
                shop.secret(),
                shop.now(),
                shop.info().currency(),
                Optional.of(checkout.cartToken()),
                Optional.of(checkout.token()),
                checkout.attributes(),
                checkout.discounts(),
                checkout.landingSite(),
                checkout.referringSite(),
                checkout.sourceName(),
                checkout.locale(),
                checkout.test());
        return add(placed, checkout.lines(), new Order.Buyer(checkout.customer(), checkout.email(), checkout.phone()));
    }

    /** The order that a draft becomes. */
    Order of(DraftOrder draft) {
        DraftOrder.Content content = draft.content();
        Order.Placed placed = new Order.Placed(
                shop.nextId(),
                shop.nextOrderNumber(),
                confirmation(),
                shop.secret(),
                shop.now(),
                draft.currency(),
                Optional.empty(),
                Optional.empty(),
                content.attributes(),
                content.discount().stream().toList(),
                "",
                "",
                "shopify_draft_order",
                content.customer().map(Customer::locale).orElse("en"),
                false);
        Order order = add(
                placed,
                content.lines(),
                new Order.Buyer(
                        content.customer(), content.email(), content.customer().flatMap(Customer::phone)));
        order.tags(content.tags());
        return order;
    }

    private Order add(Order.Placed placed, List<Line> lines, Order.Buyer buyer) {
        Order order = new Order(
                placed, lines.stream().map(line -> line.withId(shop.nextId())).toList(), buyer);
        table().put(order);
        shop.tell().as("orders/create", OrderBody.of(shop, order));
        return order;
    }

    private String confirmation() {
        String letters = shop.secret().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return (letters + "XXXXXXXXX").substring(0, 9);
    }

    /** It is paid. */
    public void pay(Order order) {
        synchronized (shop) {
            order.pay(shop.now());
            changed(order, "orders/paid");
        }
    }

    /** All of it is given back, with the goods. */
    public Refund refund(Order order) {
        synchronized (shop) {
            List<Line> back = order.lines().stream()
                    .filter(line -> line.current() > 0)
                    .map(line -> line.withQuantity(line.current()))
                    .toList();
            return give(order, order.currentSubtotal(), back);
        }
    }

    /** An amount is given back without goods. */
    public Refund refund(Order order, String amount) {
        synchronized (shop) {
            return give(order, Money.of(amount, order.currency()), List.of());
        }
    }

    /** So many of its first line are given back with the goods. */
    public Refund refundGoods(Order order, int quantity) {
        synchronized (shop) {
            Line first = order.lines().get(0);
            if (quantity < 1 || quantity > first.current()) {
                throw new IllegalArgumentException("so many are not left of the first line");
            }
            Money before = order.currentSubtotal();
            Line back = first.withQuantity(quantity);
            Line left = first.withCurrent(first.current() - quantity);
            order.lines(replaced(order.lines(), left));
            Money amount = before.minus(order.currentSubtotal());
            order.lines(replaced(order.lines(), first));
            return give(order, amount, List.of(back));
        }
    }

    private static List<Line> replaced(List<Line> lines, Line other) {
        return lines.stream()
                .map(line -> line.id() == other.id() ? other : line)
                .toList();
    }

    private Refund give(Order order, Money amount, List<Line> back) {
        Refund refund = new Refund(shop.nextId(), amount, back, shop.now());
        List<Line> lines = order.lines();
        for (Line line : back) {
            lines = lines.stream()
                    .map(each -> each.id() == line.id() ? each.withCurrent(each.current() - line.quantity()) : each)
                    .toList();
        }
        order.lines(lines);
        order.refund(refund);
        changed(order).as("refunds/create", OrderBody.refund(shop, order, refund));
        return refund;
    }

    /** It is cancelled; what was paid is given back. */
    public void cancel(Order order, String reason) {
        synchronized (shop) {
            order.cancel(reason, shop.now());
            if (order.paidAt().isPresent() && !order.currentSubtotal().isZero()) {
                refund(order);
            }
            changed(order, "orders/cancelled");
        }
    }

    /** The merchant changes how many of its first line there are; none takes the line out. */
    public void edit(Order order, int quantity) {
        editLines(order, lines -> {
            List<Line> others = new ArrayList<>(lines);
            others.set(0, others.get(0).withCurrent(quantity));
            return others;
        });
    }

    /** The merchant adds so many of another kind. */
    public void addLine(Order order, long variantId, int quantity) {
        editLines(order, lines -> {
            List<Line> others = new ArrayList<>(lines);
            others.add(shop.catalogue().line(variantId, quantity));
            return others;
        });
    }

    private void editLines(Order order, UnaryOperator<List<Line>> change) {
        synchronized (shop) {
            order.edit(change.apply(order.lines()));
            Map<String, @Nullable Object> edit = Fields.of("id", shop.nextId())
                    .and("order_id", order.id())
                    .and("notify_customer", false)
                    .and("created_at", shop.written(shop.now()))
                    .and("staff_note", "")
                    .and(
                            "line_items",
                            Fields.of("additions", List.of())
                                    .and("removals", List.of())
                                    .map())
                    .map();
            changed(order).as("orders/edited", Fields.of("order_edit", edit).map());
        }
    }

    /** All that is left of it is sent. */
    public Fulfilment fulfil(Order order) {
        synchronized (shop) {
            List<Line> sent = order.lines().stream()
                    .filter(line -> line.current() > line.fulfilled())
                    .toList();
            String number = "SBX" + shop.nextId();
            Fulfilment fulfilment = new Fulfilment(
                    shop.nextId(),
                    order.id(),
                    order.name() + "-F" + (order.fulfilments().size() + 1),
                    "Sandbox Post",
                    number,
                    "https://post.example/track/" + number,
                    "IN_TRANSIT",
                    sent.stream().map(line -> line.withId(shop.nextId())).toList(),
                    sent,
                    shop.now(),
                    shop.now(),
                    Optional.empty());
            order.fulfil(fulfilment);
            changed(order, "orders/fulfilled").as("fulfillments/create", OrderBody.fulfilment(shop, fulfilment));
            return fulfilment;
        }
    }

    /** What was last sent has arrived. */
    public void deliver(Order order) {
        synchronized (shop) {
            List<Fulfilment> sent = order.fulfilments();
            Fulfilment arrived = sent.get(sent.size() - 1).delivered(shop.now());
            order.replaceFulfilment(arrived);
            changed(order).as("fulfillments/update", OrderBody.fulfilment(shop, arrived));
        }
    }

    /** The merchant deletes it. */
    public void delete(Order order) {
        synchronized (shop) {
            table().remove(order.id());
            shop.tell().as("orders/delete", Fields.of("id", order.id()).map());
        }
    }

    /** Shopify has, or has not yet, put the buyer's visits and the order together. */
    public void journeyReady(Order order, boolean ready) {
        synchronized (shop) {
            order.journeyReady(ready);
            table().put(order);
        }
    }

    private Shop.Telling changed(Order order) {
        order.touch(shop.now());
        table().put(order);
        return shop.tell().as("orders/updated", OrderBody.of(shop, order));
    }

    private Shop.Telling changed(Order order, String topic) {
        return changed(order).as(topic, OrderBody.of(shop, order));
    }

    void hand(Customer from, Customer to) {
        of(from).forEach(order -> {
            order.buyer(new Order.Buyer(Optional.of(to), order.email(), order.phone()));
            table().put(order);
        });
    }

    void forget(Customer customer) {
        of(customer).forEach(order -> {
            order.buyer(new Order.Buyer(Optional.of(customer), Optional.empty(), Optional.empty()));
            order.touch(shop.now());
            table().put(order);
        });
    }

    /** Somebody asks to send lines of a fulfilment back. */
    public ReturnCase requestReturn(Order order, List<ReturnCase.Item> items) {
        synchronized (shop) {
            long count = returns().all().stream()
                    .filter(each -> each.orderId() == order.id())
                    .count();
            ReturnCase asked = new ReturnCase(
                    shop.nextId(),
                    order.id(),
                    order.name() + "-R" + (count + 1),
                    "REQUESTED",
                    items,
                    shop.now(),
                    shop.now());
            returns().put(asked);
            shop.tell()
                    .as(
                            "returns/request",
                            Fields.of("id", asked.id())
                                    .and("admin_graphql_api_id", asked.gid())
                                    .and("status", "requested")
                                    .and("name", asked.name())
                                    .and("order", Fields.of("id", order.id()).map())
                                    .map());
            return asked;
        }
    }

    /** All returns that were asked for. */
    public Table<ReturnCase> returns() {
        return shop.returnTable();
    }
}
