package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;
import dev.avow.shopify.sandbox.web.JsonReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An app's call of Admin GraphQL in a test. */
final class AdminCall {

    private final ShopifySandbox sandbox;
    private final String shop;
    private final String token;

    AdminCall(ShopifySandbox sandbox, String shop) {
        this(sandbox, shop, sandbox.shop(shop).accessToken());
    }

    AdminCall(ShopifySandbox sandbox, String shop, String token) {
        this.sandbox = sandbox;
        this.shop = shop;
        this.token = token;
    }

    HttpResponse<String> send(String query, Map<String, @Nullable Object> variables) {
        return sendTo("2026-10", query, variables);
    }

    HttpResponse<String> sendTo(String version, String query, Map<String, @Nullable Object> variables) {
        URI address =
                URI.create(sandbox.shopTemplate().replace("{shop}", shop) + "/admin/api/" + version + "/graphql.json");
        String body =
                Json.write(Fields.of("query", query).and("variables", variables).map());
        return Web.post(address, body, "Content-Type", "application/json", "X-Shopify-Access-Token", token);
    }

    /** The whole answer. */
    Map<?, ?> answer(String query, Map<String, @Nullable Object> variables) {
        return (Map<?, ?>)
                Objects.requireNonNull(JsonReader.read(send(query, variables).body()));
    }

    /** A value in the answer's data, which must be free of errors. */
    @Nullable
    Object at(String path, String query, Map<String, @Nullable Object> variables) {
        Map<?, ?> answer = answer(query, variables);
        if (answer.containsKey("errors")) {
            throw new AssertionError("errors: " + answer.get("errors"));
        }
        return at(answer, "data." + path);
    }

    static @Nullable Object at(@Nullable Object value, String path) {
        Object here = value;
        for (String step : path.split("\\.", -1)) {
            if (here instanceof List<?> list) {
                here = list.get(Integer.parseInt(step));
            } else if (here instanceof Map<?, ?> map) {
                here = map.get(step);
            } else {
                return null;
            }
        }
        return here;
    }
}
