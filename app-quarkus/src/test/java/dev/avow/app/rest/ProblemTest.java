package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void valueThatADetailShouldNotNameDoesNotGetOutS1_11() {
        Response response = Problem.response(400, "request.malformed", "No such phone: +49 170 5550123.");

        assertThat(response.getEntity()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.detail()).isEqualTo("No such phone: [PHONE].");
            assertThat(problem.code()).isEqualTo("request.malformed");
        });
    }
}
