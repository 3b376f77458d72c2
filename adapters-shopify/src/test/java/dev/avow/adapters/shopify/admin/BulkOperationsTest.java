package dev.avow.adapters.shopify.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.admin.BulkOperations.Progress;
import dev.avow.adapters.shopify.admin.BulkOperations.State;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkOperationsTest {

    private static final String ID = "gid://shopify/BulkOperation/7";

    private Desk desk;
    private BulkOperations bulk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk();
        bulk = new BulkOperations(desk.api(), desk.stub.http());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private URI file() {
        return URI.create(desk.stub.base() + "/file");
    }

    private Progress look(String status, String url) {
        desk.stub.then(
                200,
                "{\"data\":{\"bulkOperation\":{\"id\":\"" + ID + "\",\"status\":\"" + status + "\",\"url\":" + url
                        + "}}}");
        return bulk.look(Desk.SHOP, ID);
    }

    @Test
    void questionIsSentAsText() {
        desk.stub.then(
                200,
                "{\"data\":{\"bulkOperationRunQuery\":{\"bulkOperation\":{\"id\":\"" + ID
                        + "\",\"status\":\"CREATED\"},\"userErrors\":[]}}}");

        assertThat(bulk.start(Desk.SHOP, AdminDocument.named("bulk-products"))).isEqualTo(ID);
        assertThat(desk.stub.onlyQuestion().body()).contains("query BulkProducts");
    }

    @Test
    void statesAreRead() {
        assertThat(look("COMPLETED", "\"https://files.example/x\""))
                .isEqualTo(new Progress(State.COMPLETED, Optional.of(URI.create("https://files.example/x"))));
        assertThat(look("COMPLETED", "null")).isEqualTo(new Progress(State.COMPLETED, Optional.empty()));
        for (String word : new String[] {"FAILED", "CANCELED", "EXPIRED"}) {
            assertThat(look(word, "null").state()).isEqualTo(State.FAILED);
        }
        for (String word : new String[] {"CREATED", "RUNNING", "CANCELING", "NOVEL"}) {
            assertThat(look(word, "null").state()).isEqualTo(State.RUNNING);
        }
    }

    @Test
    void everyLineIsHandedOver() {
        desk.stub.then(200, "{\"id\":\"1\"}\n\n{\"id\":\"2\",\"__parentId\":\"1\"}\n{\"id\":\"3\"}");
        List<String> ids = new ArrayList<>();

        bulk.read(file(), line -> ids.add(line.at("id").need(Json::text)));

        assertThat(ids).containsExactly("1", "2", "3");
        assertThat(desk.stub.onlyQuestion().header("X-Shopify-Access-Token")).isEmpty();
    }

    /** A file that breaks off, is not there, or is no JSON is not taken for a short one. */
    @Test
    void brokenFilesAreNotShortOnes() {
        desk.stub.thenCut();
        assertThatThrownBy(() -> bulk.read(file(), line -> {})).isInstanceOf(PortException.Unavailable.class);
        desk.stub.then(403, "{}");
        assertThatThrownBy(() -> bulk.read(file(), line -> {})).isInstanceOf(PortException.Unavailable.class);
        desk.stub.then(200, "{\"id\":\"1\"}\n{\"id\":");
        assertThatThrownBy(() -> bulk.read(file(), line -> {})).isInstanceOf(PortException.Rejected.class);
    }
}
