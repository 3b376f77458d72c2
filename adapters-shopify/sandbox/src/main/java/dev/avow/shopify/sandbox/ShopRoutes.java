package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.admin.AdminEndpoint;
import dev.avow.shopify.sandbox.install.TokenEndpoint;
import dev.avow.shopify.sandbox.web.JsonReader;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an app reaches at {@code https://{shop}}: here under {@code /shops/{shop}}. */
final class ShopRoutes {

    private static final Pattern ROUTE = Pattern.compile("/shops/([a-z0-9.-]+)(/.*)");
    private static final Pattern GRAPHQL = Pattern.compile("/admin/api/([^/]+)/graphql\\.json");
    private static final Pattern BULK = Pattern.compile("/bulk/([0-9]{1,18})\\.jsonl");

    private final Function<String, Optional<SandboxShop>> shops;
    private final AdminEndpoint admin;
    private final TokenEndpoint tokens;
    private final BiFunction<SandboxShop, HttpExchange, Reply> grant;
    private final Consumer<Asked> journal;
    private final InstantSource clock;
    private final Supplier<String> ids;

    ShopRoutes(
            Function<String, Optional<SandboxShop>> shops,
            AdminEndpoint admin,
            TokenEndpoint tokens,
            BiFunction<SandboxShop, HttpExchange, Reply> grant,
            Consumer<Asked> journal,
            InstantSource clock,
            Supplier<String> ids) {
        this.shops = shops;
        this.admin = admin;
        this.tokens = tokens;
        this.grant = grant;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** Answers a request; empty if it is none of these. */
    Optional<Reply> answer(HttpExchange exchange) throws IOException {
        Matcher route = ROUTE.matcher(exchange.getRequestURI().getPath());
        if (!route.matches()) {
            return Optional.empty();
        }
        Optional<SandboxShop> shop = shops.apply(route.group(1));
        if (shop.isEmpty()) {
            return Optional.of(Reply.text(404, "application/json", "{\"errors\":\"Not Found\"}"));
        }
        return Optional.of(answer(shop.get(), route.group(2), exchange));
    }

    private Reply answer(SandboxShop shop, String path, HttpExchange exchange) throws IOException {
        Matcher graphql = GRAPHQL.matcher(path);
        if (graphql.matches()) {
            return isPost(exchange) ? graphql(shop, graphql.group(1), exchange) : Assets.wrongMethod("POST");
        }
        Matcher bulk = BULK.matcher(path);
        if (bulk.matches()) {
            Reply reply =
                    admin.bulkFile(shop.admin(), Long.parseLong(bulk.group(1))).orElseGet(Assets::notFound);
            return noted(shop, "bulk", List.of(), reply);
        }
        return switch (path) {
            case "/admin/oauth/access_token" -> isPost(exchange) ? token(shop, exchange) : Assets.wrongMethod("POST");
            case "/admin/oauth/authorize" -> noted(shop, "authorize", List.of(), grant.apply(shop, exchange));
            default -> Reply.text(404, "application/json", "{\"errors\":\"Not Found\"}");
        };
    }

    private static boolean isPost(HttpExchange exchange) {
        return "POST".equals(exchange.getRequestMethod());
    }

    private Reply graphql(SandboxShop shop, String version, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Optional<String> token =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"));
        AdminEndpoint.Answer answer = admin.answer(shop.admin(), version, token, body, ids.get());
        return noted(shop, "graphql", answer.rootFields(), answer.reply());
    }

    private Reply token(SandboxShop shop, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Map<String, String> parameters;
        try {
            parameters = body.stripLeading().startsWith("{") ? json(JsonReader.read(body)) : form(body);
        } catch (IllegalArgumentException e) {
            return noted(
                    shop, "token", List.of(), Reply.text(400, "application/json", "{\"error\":\"invalid_request\"}"));
        }
        Reply reply = tokens.answer(shop.domain(), shop.app(), shop.faults(), parameters);
        return noted(shop, "token", List.of(parameters.getOrDefault("grant_type", "code")), reply);
    }

    private static Map<String, String> json(@Nullable Object value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> parameters.put(name.toString(), String.valueOf(each)));
        }
        return parameters;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return parameters;
    }

    private Reply noted(SandboxShop shop, String what, List<String> fields, Reply reply) {
        journal.accept(new Asked(shop.domain(), what, fields, reply.status(), clock.instant()));
        return reply;
    }
}
