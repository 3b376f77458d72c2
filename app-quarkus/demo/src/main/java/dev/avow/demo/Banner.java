package dev.avow.demo;

import dev.avow.shopify.sandbox.ShopifySandbox;
import java.util.ArrayList;
import java.util.List;

/** What the person at the terminal reads when all is up. */
final class Banner {

    private static final String RULE = "-".repeat(78);

    private Banner() {}

    static String of(DemoSettings settings, ShopifySandbox sandbox) {
        String management = "http://127.0.0.1:" + settings.managementPort();
        List<String> lines = new ArrayList<>(List.of(
                "",
                RULE,
                "  Avow demo: open",
                "",
                "    Start here   " + sandbox.startPage() + "   clock, webhooks, all addresses",
                "    Storefront   " + sandbox.storefront(AppConfiguration.SHOP) + "   ask the chat something",
                "    Admin        " + sandbox.admin() + "   the merchant's inbox",
                "    API          http://127.0.0.1:" + settings.port() + "/api/v1/openapi",
                "    Health       " + management + "/q/health",
                ""));
        lines.addAll(parts(settings.model()));
        lines.addAll(List.of(
                "",
                "  Kept in    " + settings.data(),
                "  Log        " + AppProcess.logIn(settings.data()),
                "",
                "  Ctrl-C ends everything.",
                RULE));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> parts(DemoModel model) {
        String real = "  Real       Avow itself, PostgreSQL 18";
        List<String> standIns = List.of(
                "  Stand-ins  Shopify: storefront, app proxy, admin and webhooks (sandbox)",
                "             MongoDB: mongo-java-server; it has no TTL, so Avow's sweep removes");
        List<String> lines = new ArrayList<>();
        lines.add(model.isStandIn() ? real : real + ", the model: " + model.description());
        lines.addAll(standIns);
        if (model.isStandIn()) {
            lines.add("             the model: " + model.description());
        }
        return lines;
    }
}
