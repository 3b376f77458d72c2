package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Under {@code strict}. */
@QuarkusTest
@TestProfile(CanaryProfile.Strict.class)
@WithTestResource(Surroundings.class)
class StrictCanaryTest extends CanaryProperties {

    @Override
    Set<String> features() {
        return Set.of("chat", "leads", "referral", "cart-recovery");
    }

    /** Without a recorded yes nothing is kept or carried; with one the cart alone carries it, and no cookie is named. */
    @Test
    void s3_07_s3_09_referralWaitsForARecordedYesAndSetsNoCookie() {
        HttpResponse<String> partner = Visitor.post(
                app.origin().resolve("/api/v1/referrals/partners"),
                bytes("{\"code\":\"STRICT10\",\"rate\":\"10\",\"basis\":\"subtotal\"}"),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.SHOP));
        assertThat(partner.statusCode()).as(partner.body()).isEqualTo(204);

        for (String said : List.of("", ",\"recorded\":false", ",\"recorded\":null")) {
            HttpResponse<String> answer = click("{\"link\":\"ref=STRICT10\"" + said + "}");
            assertThat(answer.statusCode()).as(said).isEqualTo(204);
        }
        JsonNode carried = Visitor.json(
                click("{\"link\":\"ref=STRICT10\",\"recorded\":true}").body());
        assertThat(carried.get("attribute").asText()).isEqualTo("__avow_ref");
        assertThat(carried.path("cookie").isTextual()).isFalse();
    }

    private HttpResponse<String> click(String body) {
        return Visitor.post(sandbox.storefront(Surroundings.SHOP).resolve("/apps/avow/referral/click"), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
