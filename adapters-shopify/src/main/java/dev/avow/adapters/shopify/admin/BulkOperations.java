package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.http.Sent;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Questions too large for pages: Shopify writes the answer into a file, one object a line ("Perform bulk operations with the
 * GraphQL Admin API", read 2026-11-21). Children say whose they are by {@code __parentId}. For who embeds the adapter: the
 * service itself asks page by page. Thread-safe.
 */
public final class BulkOperations {

    private static final AdminDocument RUN = AdminDocument.named("bulk-run");
    private static final AdminDocument STATUS = AdminDocument.named("bulk-status");
    /** A file is read whole, so that a cut one is noticed before its first line is used. */
    private static final ShopifyHttp.Limits FILE = new ShopifyHttp.Limits(Duration.ofMinutes(5), 64 * 1024 * 1024);

    private final AdminApi api;
    private final ShopifyHttp files;

    /**
     * Puts it together.
     *
     * @param files connections to where Shopify keeps the files; which hosts those are is for the register to say
     */
    public BulkOperations(AdminApi api, ShopifyHttp files) {
        this.api = api;
        this.files = files;
    }

    /** How far an operation is. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** It is done. */
        COMPLETED,
        /** It will not be done. */
        FAILED
    }

    /**
     * An operation.
     *
     * @param state how far it is; a word that is not known means that it goes on
     * @param file where the answer is for seven days; none if there is nothing in it
     */
    public record Progress(State state, Optional<URI> file) {}

    /**
     * Starts one.
     *
     * @param question with connections that name no size
     * @return Shopify's global id of it
     * @throws PortException as {@link AdminAnswer#whole()} does
     */
    public String start(ShopId shop, AdminDocument question) {
        return api.run(shop, RUN, Map.of("query", question.text()))
                .read(data ->
                        data.at("bulkOperationRunQuery", "bulkOperation", "id").need(Json::text));
    }

    /**
     * Looks how far it is.
     *
     * @throws PortException as {@link AdminAnswer#whole()} does
     */
    public Progress look(ShopId shop, String id) {
        return api.run(shop, STATUS, Map.of("id", id)).read(data -> {
            Json operation = data.at("bulkOperation").needed();
            return new Progress(
                    state(operation.at("status").need(Json::text)),
                    operation.at("url").as(URI::create));
        });
    }

    private static State state(String word) {
        return switch (word) {
            case "COMPLETED" -> State.COMPLETED;
            case "FAILED", "CANCELED", "EXPIRED" -> State.FAILED;
            default -> State.RUNNING;
        };
    }

    /**
     * Reads a file. Either every line is handed over or, where it is broken, those before the broken one.
     *
     * @throws PortException.Unavailable if it could not be fetched whole
     * @throws PortException.Rejected if the register does not let it be fetched, or a line is no JSON
     */
    public void read(URI file, Consumer<Json> each) {
        byte[] bytes =
                files.get(file, FILE).fold(BulkOperations::whole, notSent -> unavailable(), lost -> unavailable());
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            if (to > from) {
                each.accept(Json.read(Arrays.copyOfRange(bytes, from, to))
                        .orElseThrow(
                                () -> new PortException.Rejected("shopify.not-json", "a line of a file is no JSON")));
            }
            from = to + 1;
        }
    }

    private static byte[] whole(Sent.Answered answer) {
        return answer.isSuccess() ? answer.body() : unavailable();
    }

    private static byte[] unavailable() {
        throw new PortException.Unavailable("shopify.file", "a file could not be fetched whole", null);
    }
}
