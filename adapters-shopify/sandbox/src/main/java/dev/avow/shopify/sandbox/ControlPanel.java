package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.web.Html;
import dev.avow.shopify.sandbox.web.Reply;
import dev.avow.shopify.sandbox.web.Template;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The start page: what runs where, the clock, and buttons that send webhooks. */
final class ControlPanel {

    private static final Template INDEX = Assets.page("index.html");
    private static final Template WEBHOOKS = Assets.page("webhooks.html");
    private static final Template LINK =
            Template.of("<li><strong>{{name}}</strong> <a href=\"{{address}}\">{{address}}</a></li>");
    private static final Template PART = Template.of(
            "<tr><th scope=\"row\">{{name}}</th><td><span class=\"badge {{kind}}\">{{kind}}</span></td><td>{{what}}</td></tr>");
    private static final Template BUTTON = Template.of("<form method=\"post\""
            + " action=\"/webhooks/send?shop={{shop}}&amp;topic={{topic}}&amp;signing={{signing}}\">"
            + "<button type=\"submit\"{{style}}>{{label}}</button></form>");
    private static final Template GROUP = Template.of("<h2>{{shop}}</h2><div class=\"buttons\">{{buttons}}</div>");
    private static final Template ROW = Template.of("<tr><td>{{at}}</td><td>{{topic}}</td><td>{{signing}}</td>"
            + "<td><code>{{id}}</code></td><td><strong>{{status}}</strong></td></tr>");
    private static final Html NOTHING_SENT = new Html("<tr><td colspan=\"5\">Nothing sent yet.</td></tr>");
    private static final Duration LONGEST_STEP = Duration.ofDays(36_500);

    private static final int SHOWN = 20;
    private static final int SECRET_LENGTH = 40;

    private final ShopActions actions = new ShopActions();
    private final ShopifySandbox sandbox;
    private final SandboxSettings settings;
    private final AppAddress app;

    ControlPanel(ShopifySandbox sandbox, SandboxSettings settings, AppAddress app) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.app = app;
    }

    Reply answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/" -> reading(exchange, this::index);
            case "/webhooks" -> reading(exchange, this::webhooks);
            case "/shop" -> shop(exchange);
            case "/sandbox.css" -> Assets.file("sandbox.css", "text/css");
            case "/clock/advance" -> writing(exchange, this::advance);
            case "/webhooks/send" -> writing(exchange, this::send);
            case "/shop/do" -> writing(exchange, this::press);
            case "/secrets/rotate" -> writing(exchange, this::rotate);
            case "/secrets/revoke" -> writing(exchange, this::revoke);
            case "/deploy" -> writing(exchange, this::deploy);
            case "/webhooks/settle" -> writing(exchange, this::settle);
            case "/webhooks/again" -> writing(exchange, this::again);
            default -> Assets.notFound();
        };
    }

    private Reply reading(HttpExchange exchange, Function<HttpExchange, Html> page) {
        return Reply.page(200, page.apply(exchange))
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src 'self'; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'")
                .with("Cache-Control", "no-store");
    }

    /** Lets a form of this very page through, and a program that names no origin. */
    private Reply writing(HttpExchange exchange, Function<HttpExchange, Reply> action) {
        if (!"POST".equals(exchange.getRequestMethod())) {
            return Assets.wrongMethod("POST");
        }
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        return origin == null || origin.equals("http://" + host)
                ? action.apply(exchange)
                : Reply.text(403, "text/plain", "Only the sandbox's own pages may do this.\n");
    }

    private Html index(HttpExchange exchange) {
        List<Html> links = new ArrayList<>();
        for (String shop : settings.shops()) {
            links.add(link("Storefront of " + shop, sandbox.storefront(shop)));
        }
        for (String shop : settings.shops()) {
            links.add(link("What happens in " + shop, sandbox.startPage().resolve("/shop?shop=" + shop)));
        }
        links.add(link("Merchant's admin", sandbox.admin()));
        links.add(link("Webhooks", sandbox.startPage().resolve("/webhooks")));
        app.at("/").ifPresent(address -> links.add(link("The app itself", address)));
        return INDEX.fill(Map.of(
                "links",
                Html.all(links),
                "parts",
                Html.all(settings.parts().stream().map(ControlPanel::part).toList()),
                "proxy",
                settings.bufferAnswers()
                        ? "It holds an answer back until it is whole."
                        : "It passes an answer on as it comes.",
                "now",
                sandbox.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static Html link(String name, URI address) {
        return LINK.fill(Map.of("name", name, "address", address));
    }

    private static Html part(SandboxPart part) {
        String kind = part.standIn() ? "stand-in" : "real";
        return PART.fill(Map.of("name", part.name(), "kind", kind, "what", part.what()));
    }

    private Html webhooks(HttpExchange exchange) {
        List<Html> rows =
                sandbox.sent().stream().limit(SHOWN).map(ControlPanel::row).toList();
        return WEBHOOKS.fill(Map.of(
                "groups",
                Html.all(settings.shops().stream().map(ControlPanel::group).toList()),
                "rows",
                rows.isEmpty() ? NOTHING_SENT : Html.all(rows)));
    }

    private static Html group(String shop) {
        List<Html> buttons = new ArrayList<>();
        for (String topic : SampleBodies.of(shop).keySet()) {
            buttons.add(button(shop, topic, Delivery.Signing.GENUINE, topic));
        }
        buttons.add(button(shop, "customers/redact", Delivery.Signing.FORGED, "customers/redact, forged"));
        return GROUP.fill(Map.of("shop", shop, "buttons", Html.all(buttons)));
    }

    private static Html button(String shop, String topic, Delivery.Signing signing, String label) {
        boolean genuine = signing == Delivery.Signing.GENUINE;
        Html style = genuine ? Html.text("") : new Html(" class=\"forged\"");
        return BUTTON.fill(Map.of("shop", shop, "topic", topic, "signing", signing, "style", style, "label", label));
    }

    private static Html row(Sent sent) {
        Object status = sent.status() == Sent.NO_ANSWER ? "no answer" : sent.status();
        return ROW.fill(Map.of(
                "at",
                sent.at().truncatedTo(ChronoUnit.SECONDS),
                "topic",
                sent.topic(),
                "signing",
                sent.signing(),
                "id",
                sent.webhookId(),
                "status",
                status));
    }

    private Reply advance(HttpExchange exchange) {
        Optional<Duration> by = Query.of(exchange).value("by").flatMap(ControlPanel::duration);
        if (by.isEmpty()) {
            return Reply.text(400, "text/plain", "Say by=PT48H or another duration up to 100 years.\n");
        }
        sandbox.advance(by.get());
        return done(exchange, "/", sandbox.now() + "\n");
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(by -> !by.isNegative() && !by.isZero() && by.compareTo(LONGEST_STEP) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Reply send(HttpExchange exchange) {
        Query query = Query.of(exchange);
        Optional<String> shop = query.value("shop").filter(settings.shops()::contains);
        String topic = query.value("topic").orElse("");
        Optional<String> body = shop.map(SampleBodies::of).flatMap(bodies -> Optional.ofNullable(bodies.get(topic)));
        Optional<Delivery.Signing> signing = query.value("signing").flatMap(ControlPanel::signing);
        if (shop.isEmpty() || body.isEmpty() || signing.isEmpty()) {
            return Reply.text(400, "text/plain", "Name a shop, a topic and a kind of signing.\n");
        }
        Sent sent = sandbox.send(Delivery.of(shop.get(), topic, body.get()).signed(signing.get()));
        return done(exchange, "/webhooks", sent.status() + "\n");
    }

    private static Optional<Delivery.Signing> signing(String name) {
        return List.of(Delivery.Signing.values()).stream()
                .filter(signing -> signing.name().equals(name))
                .findFirst();
    }

    private Reply shop(HttpExchange exchange) {
        Optional<String> shop = Query.of(exchange).value("shop").filter(settings.shops()::contains);
        return shop.isEmpty()
                ? Assets.notFound()
                : reading(
                        exchange,
                        any -> new ShopPanel(sandbox.shop(shop.get()))
                                .page(sandbox.storefront(shop.get()), sandbox.admin(shop.get()), sandbox.waiting()));
    }

    private Reply press(HttpExchange exchange) {
        Query query = Query.of(exchange);
        Optional<String> shop = query.value("shop").filter(settings.shops()::contains);
        Query form = Query.body(exchange);
        long id = query.value("id")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        String choice = form.value("choice").or(() -> query.value("choice")).orElse("");
        try {
            return shop.flatMap(domain -> actions.press(
                            query.value("what").orElse(""), new ShopActions.Press(sandbox.shop(domain), id, choice)))
                    .map(what -> done(exchange, "/shop?shop=" + shop.orElse(""), what + "\n"))
                    .orElseGet(() -> Reply.text(400, "text/plain", "Name a shop and what is to happen.\n"));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Reply.text(409, "text/plain", "That is not possible now: " + e.getMessage() + "\n");
        }
    }

    private Reply rotate(HttpExchange exchange) {
        StringBuilder secret = new StringBuilder("sandbox-");
        while (secret.length() < SECRET_LENGTH) {
            secret.append(settings.ids().get());
        }
        sandbox.secrets().rotate(secret.toString());
        return done(exchange, "/", secret + "\n");
    }

    private Reply revoke(HttpExchange exchange) {
        sandbox.secrets().revokeOld();
        return done(exchange, "/", "revoked\n");
    }

    private Reply deploy(HttpExchange exchange) {
        sandbox.deploy(Query.text(exchange));
        return done(exchange, "/", "deployed\n");
    }

    private Reply settle(HttpExchange exchange) {
        return done(exchange, "/webhooks", sandbox.settle() + "\n");
    }

    private Reply again(HttpExchange exchange) {
        return sandbox.sendAgain()
                .map(sent -> done(exchange, "/webhooks", sent.status() + "\n"))
                .orElseGet(() -> Reply.text(409, "text/plain", "Nothing was sent yet.\n"));
    }

    /** A browser goes back to the page; a program gets a line of text. */
    private static Reply done(HttpExchange exchange, String page, String line) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        return accepted != null && accepted.contains("text/html")
                ? Reply.seeOther(page)
                : Reply.text(200, "text/plain", line);
    }
}
