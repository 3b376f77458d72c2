package dev.avow.app.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Gives answers at whole multiples of a pace after the question, answers and refusals alike, so that a difference smaller than
 * the pace in how long one took cannot be seen from outside. Nobody waits on a thread for it.
 */
@Singleton
class SamePace {

    private final InstantSource clock;
    private final Problems problems;
    private final Duration pace;

    SamePace(InstantSource clock, Problems problems, FaceSettings settings) {
        this.clock = clock;
        this.problems = problems;
        this.pace = settings.orderPace();
    }

    Uni<Response> answer(Supplier<Response> work) {
        long begun = clock.millis();
        Response response;
        try {
            response = work.get();
        } catch (RuntimeException e) {
            response = problems.toResponse(e);
        }
        Duration rest = rest(Duration.ofMillis(Math.max(0, clock.millis() - begun)), pace);
        Uni<Response> answer = Uni.createFrom().item(response);
        return rest.isZero() ? answer : answer.onItem().delayIt().by(rest);
    }

    /** What is left to the next multiple. */
    static Duration rest(Duration taken, Duration pace) {
        if (pace.isZero() || pace.isNegative()) {
            return Duration.ZERO;
        }
        long over = taken.toMillis() % pace.toMillis();
        return taken.isZero() || over > 0 ? Duration.ofMillis(pace.toMillis() - over) : Duration.ZERO;
    }
}
