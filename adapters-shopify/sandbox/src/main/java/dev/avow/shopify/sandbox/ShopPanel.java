package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.InvoiceMail;
import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Table;
import dev.avow.shopify.sandbox.storefront.Privacy;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Template;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One shop's panel: what is in it, and a button for each thing that can happen there. */
final class ShopPanel {

    private static final Template PAGE = Assets.page("shop.html");
    private static final Template BUTTON =
            Template.of("<form method=\"post\" action=\"/shop/do?shop={{shop}}&amp;what={{what}}&amp;id={{id}}\">"
                    + "<button type=\"submit\">{{label}}</button></form>");
    private static final Template CHOICE = Template.of("<form method=\"post\" class=\"choice\""
            + " action=\"/shop/do?shop={{shop}}&amp;what={{what}}\"><label>{{label}} <select name=\"choice\">"
            + "{{options}}</select></label><button type=\"submit\">{{button}}</button></form>");
    private static final Template OPTION = Template.of("<option value=\"{{value}}\">{{label}}</option>");
    private static final Template ROW = Template.of(
            "<tr><th scope=\"row\">{{name}}</th><td>{{state}}</td><td><div class=\"buttons\">{{buttons}}</div></td></tr>");
    private static final Template MAIL = Template.of(
            "<tr><th scope=\"row\">{{to}}</th><td>{{at}}</td><td><a href=\"{{link}}\">Open the invoice</a></td></tr>");
    private static final Html NONE = new Html("<tr><td colspan=\"3\">None yet.</td></tr>");
    private static final int ROWS = 10;

    private final SandboxShop shop;
    private final Set<Fault> faults;

    ShopPanel(SandboxShop shop) {
        this.shop = shop;
        this.faults = shop.faults().on();
    }

    Html page(URI storefront, URI admin, int waiting) {
        return PAGE.fill(Map.ofEntries(
                Map.entry("shop", shop.domain()),
                Map.entry("storefront", storefront),
                Map.entry("admin", admin),
                Map.entry("app", appState()),
                Map.entry("app-buttons", appButtons()),
                Map.entry(
                        "buy-buttons",
                        buttons(
                                "order",
                                "Place an order",
                                "paid-order",
                                "Place a paid order",
                                "abandon",
                                "Abandon a checkout")),
                Map.entry("orders", rows(shop.orders().table(), this::order)),
                Map.entry("checkouts", rows(shop.checkouts().table(), this::checkout)),
                Map.entry("customers", rows(shop.customers().table(), this::customer)),
                Map.entry("outbox", outbox()),
                Map.entry("waiting", waiting),
                Map.entry("webhook-buttons", webhookButtons()),
                Map.entry("faults", faultState()),
                Map.entry("fault-buttons", faultButtons()),
                Map.entry("privacy", shop.online().privacy().told()),
                Map.entry("privacy-buttons", privacyButtons())));
    }

    private String appState() {
        Installation app = shop.app();
        String installed = app.installedAt()
                .map(since -> "Installed since " + since.truncatedTo(ChronoUnit.SECONDS) + ".")
                .orElse("Not installed.");
        return installed
                + app.subscription()
                        .map(each -> " Subscription " + each.status() + ".")
                        .orElse(" No subscription.");
    }

    private Html appButtons() {
        Html choice =
                choice("subscription", "Subscription", "Change", List.of("ACTIVE", "CANCELLED", "FROZEN", "EXPIRED"));
        Html install = shop.app().isInstalled()
                ? buttons("uninstall", "Uninstall", "uninstall-late", "Uninstall, webhook 20 minutes late")
                : buttons("install", "Install again");
        return Html.all(List.of(install, choice));
    }

    private Html buttons(String... namesAndLabels) {
        List<Html> buttons = new ArrayList<>();
        for (int i = 0; i < namesAndLabels.length; i += 2) {
            buttons.add(button(namesAndLabels[i], 0, namesAndLabels[i + 1]));
        }
        return Html.all(buttons);
    }

    private Html button(String what, long id, String label) {
        return BUTTON.fill(Map.of("shop", shop.domain(), "what", what, "id", id, "label", label));
    }

    private Html choice(String what, String label, String button, List<String> values) {
        return choice(what, label, button, options(values, each -> each));
    }

    private static Html options(List<String> values, Function<String, String> label) {
        return Html.all(values.stream()
                .map(each -> OPTION.fill(Map.of("value", each, "label", label.apply(each))))
                .toList());
    }

    private Html choice(String what, String label, String button, Html options) {
        return CHOICE.fill(
                Map.of("shop", shop.domain(), "what", what, "label", label, "button", button, "options", options));
    }

    private static <T extends Node> Html rows(Table<T> table, Function<T, Html> row) {
        List<T> newest = new ArrayList<>(table.all());
        Collections.reverse(newest);
        List<Html> rows = newest.stream().limit(ROWS).map(row).toList();
        return rows.isEmpty() ? NONE : Html.all(rows);
    }

    private static Html row(Object name, Object state, Html... buttons) {
        return ROW.fill(Map.of("name", name, "state", state, "buttons", Html.all(Arrays.asList(buttons))));
    }

    private Html order(Order order) {
        List<Html> buttons = new ArrayList<>();
        boolean open = order.cancelledAt().isEmpty();
        if (order.paidAt().isEmpty() && open) {
            buttons.add(button("pay", order.id(), "Pay"));
        }
        if (order.paidAt().isPresent() && !order.currentSubtotal().isZero()) {
            buttons.add(button("refund-part", order.id(), "Refund 5.00"));
            buttons.add(button("refund", order.id(), "Refund all"));
        }
        if (open) {
            buttons.add(button("fulfil", order.id(), "Send"));
            buttons.add(button("cancel", order.id(), "Cancel"));
        }
        buttons.add(button("delete-order", order.id(), "Delete"));
        String state = order.subtotal().text() + " " + order.currency() + ", "
                + order.financialStatusLower().replace('_', ' ')
                + (open ? "" : ", cancelled");
        return row(order.name(), state, buttons.toArray(Html[]::new));
    }

    private Html checkout(Checkout checkout) {
        boolean open = checkout.completedAt().isEmpty();
        String state = checkout.email().orElse("nobody known") + (open ? ", open" : ", completed");
        return open
                ? row(
                        checkout.name(),
                        state,
                        button("complete", checkout.id(), "Complete"),
                        button("delete-checkout", checkout.id(), "Delete"))
                : row(checkout.name(), state, button("delete-checkout", checkout.id(), "Delete"));
    }

    private Html customer(Customer customer) {
        String name = (customer.firstName() + " " + customer.lastName()).strip();
        return row(
                name.isEmpty() ? "Redacted" : name,
                customer.marketing().lower().replace('_', ' '),
                button("subscribe", customer.id(), "Wants mail"),
                button("unsubscribe", customer.id(), "Wants no mail"),
                button("data-request", customer.id(), "Asks for data"),
                button("redact", customer.id(), "Redact"),
                button("delete-customer", customer.id(), "Delete"));
    }

    private Html outbox() {
        List<InvoiceMail> mails = new ArrayList<>(shop.outbox());
        Collections.reverse(mails);
        List<Html> rows = mails.stream()
                .limit(ROWS)
                .map(each -> MAIL.fill(Map.of("to", each.to(), "at", seconds(each.at()), "link", each.link())))
                .toList();
        return rows.isEmpty() ? NONE : Html.all(rows);
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private Html webhookButtons() {
        return buttons(
                "webhooks-late",
                "Ten minutes late",
                "webhooks-twice",
                "Repeated",
                "webhooks-lost",
                "Lose the next",
                "webhooks-forged",
                "With forgeries",
                "webhooks-good",
                "As they should be");
    }

    private String faultState() {
        return faults.isEmpty()
                ? "Nothing goes wrong."
                : faults.stream().map(Fault::label).sorted().collect(Collectors.joining("; "));
    }

    private Html faultButtons() {
        List<String> values = Arrays.stream(Fault.values()).map(Fault::name).toList();
        Html names = options(values, each -> Fault.valueOf(each).label());
        return Html.all(List.of(
                choice("fault-once", "Once", "Break", names),
                choice("fault-always", "Until cleared", "Break", names),
                buttons("no-faults", "All well again", "drain", "Use up the API's points")));
    }

    private Html privacyButtons() {
        return Html.all(List.of(
                choice("region", "Visitors in", "Move", names(Privacy.Region.values())),
                choice("api", "Customer Privacy API", "Change", names(Privacy.Api.values())),
                buttons("gpc-on", "Send Global Privacy Control", "gpc-off", "Send none")));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
