package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.http.Sent;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import dev.avow.core.installation.AccessToken;
import dev.avow.core.installation.RefreshToken;
import dev.avow.core.installation.TokenPair;
import dev.avow.core.port.TokenOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the token endpoint answers. Whatever is not a whole pair with two ends, and not one of Shopify's three words for a
 * refusal, leaves the stored pair alone: answers without {@code expires_in}, with a blank refresh token, and a 520 in the
 * middle of a rotation have been seen.
 */
final class TokenAnswers {

    private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(400).toSeconds();

    private TokenAnswers() {}

    /**
     * Reads an answer.
     *
     * @param asked when it was asked for
     * @param usedUp Shopify's word for a grant that is used up, which differs between grants
     */
    static TokenOutcome read(Sent.Answered answer, Instant asked, String usedUp) {
        Optional<Json> body = Json.read(answer.body()).filter(Json::isObject);
        if (answer.isSuccess()) {
            return body.flatMap(json -> pair(json, asked))
                    .<TokenOutcome>map(TokenOutcome.Granted::new)
                    .orElseGet(() -> new TokenOutcome.Unknown("token.incomplete", Optional.empty()));
        }
        boolean isRefusal = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
        String error = isRefusal ? body.map(TokenAnswers::error).orElse("") : "";
        if (error.equals(usedUp)) {
            return new TokenOutcome.GrantDead();
        }
        return switch (error) {
            case "invalid_subject_token" -> new TokenOutcome.SubjectTokenInvalid();
            case "invalid_client" -> new TokenOutcome.ClientRefused();
            default -> new TokenOutcome.Unknown("token.status-" + answer.status(), answer.retryAfter());
        };
    }

    private static String error(Json body) {
        Json error = body.at("error");
        return error.isText() ? error.text().orElse("") : "";
    }

    private static Optional<TokenPair> pair(Json body, Instant asked) {
        try {
            return Optional.of(new TokenPair(
                    body.at("access_token").need(token -> token.as(AccessToken::of)),
                    end(body.at("expires_in"), asked),
                    body.at("refresh_token").need(token -> token.as(RefreshToken::of)),
                    end(body.at("refresh_token_expires_in"), asked),
                    scopes(body.at("scope").text().orElse(""))));
        } catch (WrongShape e) {
            return Optional.empty();
        }
    }

    private static Instant end(Json seconds, Instant asked) {
        long life = seconds.need(Json::number);
        if (life <= 0 || life > LONGEST_LIFE_SECONDS) {
            throw seconds.wrong();
        }
        return asked.plusSeconds(life);
    }

    private static Set<String> scopes(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
