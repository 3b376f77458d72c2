package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.avow.adapters.mongo.LeadFields;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** S0-17, S1-40: an export that fails on the way cannot be taken for a whole one. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class BrokenExportTest {

    /** More than is held back between the rows and the connection. */
    private static final int MESSAGES = 16;

    private static final String EMAIL = "sealed.twice@example.com";

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    MongoClient mongo;

    @Test
    void s1_40_anExportThatFailsBehindItsFirstRowsBreaksOff() {
        withALeadThatDoesNotOpen(visitor -> {
            for (int i = 0; i < MESSAGES; i++) {
                visitor.say("Lanterns, lamps and shades? ".repeat(70));
            }

            assertThatThrownBy(() -> export("")).isInstanceOf(UncheckedIOException.class);
        });
        assertThat(export("").statusCode()).isEqualTo(200);
    }

    @Test
    void s1_40_anExportThatFailsBeforeItsFirstRowIsAProblem() {
        withALeadThatDoesNotOpen(visitor -> {
            HttpResponse<String> answer = export("?format=csv&class=lead");

            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(EverythingThatRests.log())
                    .contains(Visitor.json(answer.body()).get("code").asText());
        });
        assertThat(export("?format=csv&class=lead").body()).contains(EMAIL);
    }

    private HttpResponse<String> export(String query) {
        return Visitor.get(
                app.origin().resolve("/api/v1/export" + query),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
    }

    private void withALeadThatDoesNotOpen(Consumer<Visitor> trial) {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Do you ship to Cluj?");
        MongoCollection<Document> leads = mongo.getDatabase("avow").getCollection(LeadFields.COLLECTION);
        Set<Object> others = ids(leads);
        visitor.leave(
                "{\"id\":\"m-1\",\"email\":\"" + EMAIL + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}");
        Document left = leads.find().into(new ArrayList<>()).stream()
                .filter(lead -> !others.contains(lead.get(LeadFields.ID)))
                .findFirst()
                .orElseThrow();
        Document which = new Document(LeadFields.ID, left.get(LeadFields.ID));
        String sealed = LeadFields.CONTACT + ".email." + LeadFields.SEALED;
        leads.updateOne(which, new Document("$set", new Document(sealed, new Binary(new byte[64]))));
        try {
            trial.accept(visitor);
        } finally {
            leads.replaceOne(which, left);
        }
    }

    private static Set<Object> ids(MongoCollection<Document> leads) {
        return leads.find().into(new ArrayList<>()).stream()
                .map(lead -> lead.get(LeadFields.ID))
                .collect(Collectors.toSet());
    }
}
