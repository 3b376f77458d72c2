package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Gid;
import dev.avow.shopify.sandbox.shop.Node;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bulk operations: a query without pages whose result is a file of JSON lines. One that was begun is done when it is next
 * looked at.
 */
final class Bulk {

    /** A query that was begun, and its result. */
    private static final class Operation implements Node {
        private final long id;
        private final String query;
        private final Instant at;
        private final AdminRequest request;
        private Optional<BulkLines> lines = Optional.empty();
        private boolean failed;

        private Operation(long id, String query, Instant at, AdminRequest request) {
            this.id = id;
            this.query = query;
            this.at = at;
            this.request = request;
        }

        @Override
        public String type() {
            return "BulkOperation";
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public Instant createdAt() {
            return at;
        }

        @Override
        public Instant updatedAt() {
            return at;
        }
    }

    private final Shop shop;
    private final Map<String, Object> root;
    private final Supplier<URI> address;
    private final GraphQL engine = Engine.shared();
    private final Map<Long, Operation> operations = new ConcurrentHashMap<>();
    private final Map<String, DataFetcher<?>> fields = new LinkedHashMap<>();

    Bulk(Shop shop, Map<String, Object> root, Supplier<URI> address) {
        this.shop = shop;
        this.root = root;
        this.address = address;
        fields.put("bulkOperationRunQuery", this::run);
        fields.put(
                "bulkOperation",
                env -> Gid.number("BulkOperation", env.getArgumentOrDefault("id", ""))
                        .flatMap(id -> Optional.ofNullable(operations.get(id)))
                        .map(this::finished)
                        .map(this::view));
        fields.put(
                "bulkOperations",
                env -> Connections.of(
                                operations.values().stream().map(this::finished).toList(), this::view)
                        .get(env));
    }

    Map<String, DataFetcher<?>> fields() {
        return fields;
    }

    /** The file of an operation that is done. */
    Optional<String> file(long id) {
        return Optional.ofNullable(operations.get(id))
                .flatMap(each -> each.lines)
                .map(BulkLines::text);
    }

    private Map<String, @Nullable Object> run(DataFetchingEnvironment env) {
        String query = env.getArgumentOrDefault("query", "");
        if (query.isBlank() || query.contains("mutation")) {
            return Mutations.payload(
                    "bulkOperation", null, List.of(Mutations.error("INVALID", "Invalid bulk query", "query")));
        }
        AdminRequest request = AdminRequest.of(env);
        AdminRequest whole = new AdminRequest(request.scopes(), request.unapproved(), request.ignoresFilters(), true);
        Operation operation = new Operation(shop.nextId(), query, shop.now(), whole);
        operations.put(operation.id(), operation);
        return Mutations.payload("bulkOperation", view(operation), List.of());
    }

    private Operation finished(Operation operation) {
        if (operation.lines.isEmpty() && !operation.failed) {
            ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(operation.query)
                    .root(root)
                    .graphQLContext(Map.of(AdminRequest.class, operation.request))
                    .build());
            operation.failed = !result.getErrors().isEmpty();
            if (!operation.failed) {
                operation.lines = Optional.of(BulkLines.of(result.getData()));
            }
            shop.tell()
                    .as(
                            "bulk_operations/finish",
                            Fields.of("admin_graphql_api_id", operation.gid())
                                    .and("completed_at", shop.written(shop.now()))
                                    .and("created_at", shop.written(operation.at))
                                    .and("error_code", operation.failed ? "internal_server_error" : null)
                                    .and("status", operation.failed ? "failed" : "completed")
                                    .and("type", "query")
                                    .map());
        }
        return operation;
    }

    private Map<String, @Nullable Object> view(Operation operation) {
        String text = operation.lines.map(BulkLines::text).orElse("");
        String status = operation.failed ? "FAILED" : operation.lines.isPresent() ? "COMPLETED" : "CREATED";
        return View.node(operation)
                .and("status", status)
                .and("type", "QUERY")
                .and("query", operation.query)
                .and("errorCode", operation.failed ? "INTERNAL_SERVER_ERROR" : null)
                .and("completedAt", operation.lines.isPresent() ? View.time(operation.at) : null)
                .and(
                        "objectCount",
                        Long.toString(operation.lines.map(BulkLines::objects).orElse(0L)))
                .and(
                        "rootObjectCount",
                        Long.toString(operation.lines.map(BulkLines::roots).orElse(0L)))
                .and("fileSize", Integer.toString(text.getBytes(StandardCharsets.UTF_8).length))
                .and("url", text.isEmpty() ? null : address.get() + "/bulk/" + operation.id() + ".jsonl")
                .and("partialDataUrl", null)
                .map();
    }

    /**
     * The result as lines: each thing of a connection is a line of its own and names its parent.
     *
     * @param objects how many lines
     * @param roots how many of them have no parent
     */
    record BulkLines(String text, long objects, long roots) {

        static BulkLines of(@Nullable Object data) {
            StringBuilder text = new StringBuilder();
            long[] counts = new long[2];
            if (data instanceof Map<?, ?> fields) {
                fields.values().forEach(each -> connection(each, Optional.empty(), text, counts));
            }
            return new BulkLines(text.toString(), counts[0], counts[1]);
        }

        private static void connection(
                @Nullable Object value, Optional<String> parent, StringBuilder text, long[] counts) {
            for (Object node : nodes(value)) {
                if (node instanceof Map<?, ?> fields) {
                    line(fields, parent, text, counts);
                }
            }
        }

        private static List<?> nodes(@Nullable Object value) {
            if (value instanceof Map<?, ?> connection && connection.get("nodes") instanceof List<?> nodes) {
                return nodes;
            }
            if (value instanceof Map<?, ?> connection && connection.get("edges") instanceof List<?> edges) {
                return edges.stream()
                        .map(edge -> edge instanceof Map<?, ?> fields ? fields.get("node") : null)
                        .filter(Objects::nonNull)
                        .toList();
            }
            return List.of();
        }

        private static void line(Map<?, ?> node, Optional<String> parent, StringBuilder text, long[] counts) {
            Fields own = new Fields();
            node.forEach((name, value) -> {
                if (nodes(value).isEmpty() && !isConnection(value)) {
                    own.and(name.toString(), value);
                }
            });
            parent.ifPresent(id -> own.and("__parentId", id));
            text.append(Json.write(own.map())).append('\n');
            counts[0]++;
            counts[1] += parent.isEmpty() ? 1 : 0;
            Optional<String> id = Optional.ofNullable(node.get("id")).map(Object::toString);
            node.values().forEach(value -> connection(value, id.or(() -> Optional.of("")), text, counts));
        }

        private static boolean isConnection(@Nullable Object value) {
            return value instanceof Map<?, ?> map && (map.containsKey("nodes") || map.containsKey("edges"));
        }
    }
}
