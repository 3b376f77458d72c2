package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoClient;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.Sealed;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.shopify.sandbox.model.ModelRequest;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Order;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** Whether a model hears of an order, read from the stand-in's journal of what was sent to it (C6, S1-29, S1-30, S2-02, S2-03). */
abstract class OrderContextCases {

    static final ShopId SHOP = new ShopId(Surroundings.SHOP);
    static final String PHONE = "+40733918777";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @FromSurroundings
    ModelStandIn model;

    @Inject
    FieldCipher cipher;

    @Inject
    MongoClient mongo;

    @Inject
    DataSource dataSource;

    @Inject
    InstantSource clock;

    Order order;

    @BeforeEach
    void place() {
        sandbox.shop(SHOP.domain()).app().install();
        for (String feature : List.of("chat", "inbox", "order-status")) {
            HttpResponse<String> on = Visitor.put(
                    app.origin().resolve("/api/v1/features/" + feature),
                    "{\"on\":true}",
                    "Authorization",
                    "Bearer " + sandbox.idToken(SHOP.domain()));
            assertThat(on.statusCode()).as(feature + " " + on.body()).isIn(200, 404);
        }
        order = sandbox.shop(SHOP.domain())
                .orders()
                .placePaid(Basket.of(sandbox.shop(SHOP.domain()).product(), 2).phone(PHONE));
        sandbox.shop(SHOP.domain()).orders().fulfil(order);
    }

    Visitor visitor() {
        return Visitor.at(sandbox.storefront(SHOP.domain()));
    }

    /** Asks how the order stands, with its own number and phone. */
    HttpResponse<String> ask(Visitor visitor) {
        String form = "{\"number\":\"%s\",\"phone\":\"%s\",\"language\":\"de\"}".formatted(order.name(), PHONE);
        return Visitor.post(
                URI.create(visitor.session().get("endpoint").asText() + "/orders"),
                form.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + visitor.token());
    }

    JsonNode told(Visitor visitor) {
        HttpResponse<String> told = ask(visitor);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        return Visitor.json(told.body());
    }

    /** The bodies of what was sent to the model so far. */
    List<String> journal() {
        return model.requests().stream().map(ModelRequest::body).toList();
    }

    String sentSince(int before) {
        List<String> journal = journal();
        return String.join("\n", journal.subList(before, journal.size()));
    }

    /** Says something with what the app gave for the order, and gives what the model was sent. */
    String sentWith(Visitor visitor, String text, String context) {
        int before = journal().size();
        ObjectNode body = (ObjectNode) Visitor.json("{}");
        body.put("id", UUID.randomUUID().toString());
        body.put("text", text);
        body.put("order", context);
        Visitor.Answer answer = visitor.send(body.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return sentSince(before);
    }

    /** As the app would have sealed it, by somebody who has its keys: what a policy forbids does not hang on what a browser sends. */
    String sealed(Visitor visitor) {
        String conversation = Visitor.json(Visitor.get(
                                app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token())
                        .body())
                .at("/rows/0/conversation")
                .asText();
        Sealed sealed = cipher.seal(
                (clock.millis() + 60_000 + "\nIt has been sent. Parcel of wisteriaquux.")
                        .getBytes(StandardCharsets.UTF_8),
                new FieldContext(SHOP, DataClass.TRANSCRIPT, "order-context", conversation));
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return text.encodeToString(sealed.keyId().getBytes(StandardCharsets.UTF_8)) + "."
                + text.encodeToString(sealed.bytes());
    }

    String everythingThatRests() {
        return EverythingThatRests.mongo(mongo) + EverythingThatRests.sql(dataSource) + EverythingThatRests.log();
    }
}
