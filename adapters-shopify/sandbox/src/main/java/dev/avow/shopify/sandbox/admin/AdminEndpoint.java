package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.fault.Faults;
import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;
import dev.avow.shopify.sandbox.web.JsonReader;
import dev.avow.shopify.sandbox.web.Reply;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /admin/api/{version}/graphql.json} of all shops. Thread-safe; one shop's operations run one after the other. */
public final class AdminEndpoint {

    /** The version whose schema this is. */
    public static final String VERSION = "2026-10";

    private static final String OLDEST = "2026-01";
    private static final Set<String> SUPPORTED = Set.of(OLDEST, "2026-04", "2026-07", VERSION, "2027-01", "unstable");
    private static final String DOCUMENTATION = "https://shopify.dev/api/usage/rate-limits";

    private final GraphQL engine = Engine.shared();

    /** What was done, for the journal. */
    public record Answer(Reply reply, List<String> rootFields) {}

    /**
     * Answers a request.
     *
     * @param token what the access-token header says
     */
    public Answer answer(AdminShop shop, String version, Optional<String> token, String body, String requestId) {
        Optional<List<String>> scopes = token.flatMap(shop.installation().tokens()::scopesOf)
                .filter(any -> shop.installation().isInstalled());
        if (scopes.isEmpty()) {
            return new Answer(
                    Reply.text(
                            401,
                            "application/json",
                            "{\"errors\":\"[API] Invalid API key or access token (unrecognized login or wrong"
                                    + " password)\"}"),
                    List.of());
        }
        String served = SUPPORTED.contains(version) ? version : OLDEST;
        if (shop.faults().strikes(Fault.ADMIN_FELL_FORWARD)) {
            served = OLDEST;
        }
        Answer answer = execute(shop, scopes.get(), body);
        return new Answer(
                answer.reply().with("X-Shopify-API-Version", served).with("x-request-id", requestId),
                answer.rootFields());
    }

    private Answer execute(AdminShop shop, List<String> scopes, String body) {
        Map<?, ?> request;
        try {
            request = JsonReader.read(body) instanceof Map<?, ?> map ? map : Map.of();
        } catch (IllegalArgumentException e) {
            return bad(400, "Problems parsing JSON");
        }
        if (!(request.get("query") instanceof String query)) {
            return bad(400, "Required parameter missing or invalid: query");
        }
        Document document;
        try {
            document = Parser.parse(query);
        } catch (InvalidSyntaxException e) {
            return errors(
                    Fields.of("message", "syntax error: " + e.getMessage()).map());
        }
        Optional<OperationDefinition> operation = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(each -> request.get("operationName") == null
                        || request.get("operationName").equals(each.getName()))
                .findFirst();
        if (operation.isEmpty()) {
            return bad(400, "No operation to execute");
        }
        Map<String, @Nullable Object> variables = variables(request.get("variables"));
        Cost cost = new Cost(document, operation.get(), variables);
        return faulty(shop, cost.rootFields())
                .map(reply -> new Answer(reply, cost.rootFields()))
                .orElseGet(() -> new Answer(
                        run(shop, scopes, query, request.get("operationName"), variables, cost), cost.rootFields()));
    }

    private static Map<String, @Nullable Object> variables(@Nullable Object value) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> variables.put(name.toString(), each));
        }
        return variables;
    }

    private static Answer bad(int status, String message) {
        return new Answer(
                Reply.text(
                        status,
                        "application/json",
                        Json.write(Fields.of("errors", message).map())),
                List.of());
    }

    private static Answer errors(Map<String, @Nullable Object> error) {
        return new Answer(json(200, Fields.of("errors", List.of(error))), List.of());
    }

    private static Reply json(int status, Fields body) {
        return Reply.text(status, "application/json", Json.write(body.map()));
    }

    /** What is answered instead of the operation's result when something goes wrong before it. */
    private static Optional<Reply> faulty(AdminShop shop, List<String> fields) {
        Faults faults = shop.faults();
        faults.dawdle(Fault.ADMIN_SLOW, fields);
        if (faults.strikes(Fault.ADMIN_HTML, fields)) {
            return Optional.of(
                    Reply.text(200, "text/html", "<!DOCTYPE html><html><body>Something went wrong</body></html>"));
        }
        if (faults.strikes(Fault.ADMIN_FROZEN, fields)) {
            return Optional.of(error(402, "Unavailable Shop"));
        }
        if (faults.strikes(Fault.ADMIN_LOCKED, fields)) {
            return Optional.of(error(423, "Locked"));
        }
        if (faults.strikes(Fault.ADMIN_REJECTED, fields)) {
            return Optional.of(error(430, "Shopify Security Rejection"));
        }
        if (faults.strikes(Fault.ADMIN_520, fields)) {
            return Optional.of(Reply.text(520, "text/html", "<html><body>Unknown Error</body></html>"));
        }
        if (faults.strikes(Fault.ADMIN_UNAVAILABLE, fields)) {
            return Optional.of(Reply.text(503, "text/html", "<html><body>Service Unavailable</body></html>"));
        }
        if (faults.strikes(Fault.ADMIN_THROTTLED_429, fields)) {
            return Optional.of(error(429, "Exceeded rate limit").with("Retry-After", "2.0"));
        }
        return Optional.empty();
    }

    private static Reply error(int status, String message) {
        return json(status, Fields.of("errors", message));
    }

    private Reply run(
            AdminShop shop,
            List<String> scopes,
            String query,
            @Nullable Object operationName,
            Map<String, @Nullable Object> variables,
            Cost cost) {
        Faults faults = shop.faults();
        List<String> fields = cost.rootFields();
        int requested = cost.requested();
        if (!shop.throttle().allowsAtAll(requested)) {
            return tooDear(shop, requested);
        }
        if (faults.strikes(Fault.ADMIN_THROTTLED, fields) || !shop.throttle().allowsNow(requested)) {
            return throttled(shop, requested);
        }
        if (faults.strikes(Fault.ADMIN_DENIED, fields)) {
            return denied(shop, fields, requested);
        }
        AdminRequest request = new AdminRequest(
                scopes,
                faults.strikes(Fault.ADMIN_UNAPPROVED, fields),
                faults.strikes(Fault.ADMIN_SEARCH_IGNORED, fields),
                false);
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query)
                .root(shop.root())
                .variables(variables)
                .graphQLContext(Map.of(AdminRequest.class, request));
        if (operationName != null) {
            input.operationName(operationName.toString());
        }
        ExecutionResult result;
        synchronized (shop.shop()) {
            result = engine.execute(input.build());
        }
        int actual = cost.actual(result.getData());
        shop.throttle().spend(actual);
        if (faults.strikes(Fault.ADMIN_ANSWER_LOST, fields)) {
            return Reply.broken();
        }
        return answered(shop, result, faults.strikes(Fault.ADMIN_HALF_DATA, fields), requested, actual);
    }

    private static Reply answered(AdminShop shop, ExecutionResult result, boolean half, int requested, int actual) {
        Fields body = new Fields();
        List<Map<String, Object>> errors = new ArrayList<>(
                result.getErrors().stream().map(each -> each.toSpecification()).toList());
        if (result.isDataPresent()) {
            Object data = result.getData();
            if (half && data instanceof Map<?, ?> whole && !whole.isEmpty()) {
                Map<Object, @Nullable Object> part = new LinkedHashMap<>(whole);
                part.put(whole.keySet().iterator().next(), null);
                data = part;
                errors.add(Map.of(
                        "message",
                        "Internal error. Looks like something went wrong on our end.",
                        "extensions",
                        Map.of("code", "INTERNAL_SERVER_ERROR", "requestId", "sandbox")));
            }
            body.and("data", data);
        }
        if (!errors.isEmpty()) {
            body.and("errors", errors);
        }
        return json(200, body.and("extensions", cost(shop, requested, actual)));
    }

    private static Map<String, @Nullable Object> cost(AdminShop shop, int requested, @Nullable Integer actual) {
        return Fields.of(
                        "cost",
                        Fields.of("requestedQueryCost", requested)
                                .and("actualQueryCost", actual)
                                .and("throttleStatus", shop.throttle().status())
                                .map())
                .map();
    }

    private static Reply throttled(AdminShop shop, int requested) {
        return failed(
                shop,
                requested,
                "Throttled",
                Fields.of("code", "THROTTLED")
                        .and("documentation", DOCUMENTATION)
                        .map());
    }

    private static Reply tooDear(AdminShop shop, int requested) {
        return failed(
                shop,
                requested,
                "Query cost is " + requested + ", which exceeds the single query max cost limit (1000).",
                Fields.of("code", "MAX_COST_EXCEEDED")
                        .and("cost", requested)
                        .and("maxCost", 1000)
                        .and("documentation", DOCUMENTATION)
                        .map());
    }

    private static Reply denied(AdminShop shop, List<String> fields, int requested) {
        return failed(
                shop,
                requested,
                "Access denied for " + String.join(", ", fields) + " field.",
                Fields.of("code", "ACCESS_DENIED").map());
    }

    private static Reply failed(
            AdminShop shop, int requested, String message, Map<String, @Nullable Object> extensions) {
        return json(
                200,
                Fields.of(
                                "errors",
                                List.of(Fields.of("message", message)
                                        .and("extensions", extensions)
                                        .map()))
                        .and("extensions", cost(shop, requested, null)));
    }

    /** The file of a bulk operation that is done. */
    public Optional<Reply> bulkFile(AdminShop shop, long id) {
        return shop.bulk().file(id).map(text -> Reply.text(200, "application/jsonl", text));
    }
}
