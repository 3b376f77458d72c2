package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.http.Pauses;
import dev.avow.adapters.shopify.http.Sent;
import dev.avow.adapters.shopify.http.ShopifyHttp;
import dev.avow.core.installation.AccessToken;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks one shop's Admin interface ("GraphQL Admin API reference" and "Shopify API limits", read 2026-11-21). It waits for
 * the shop's bucket before Shopify has to refuse, repeats what may be repeated, and fetches another token once if the first
 * is refused. A change that may have been made is never repeated. Thread-safe.
 */
public final class AdminApi {

    private static final String VERSION_HEADER = "X-Shopify-API-Version";

    private final AdminSettings settings;
    private final ShopifyHttp http;
    private final AccessTokens tokens;
    private final Pauses pauses;
    private final AdminListener listener;
    private final Throttle throttle;

    /** Puts it together; nothing is sent yet. */
    public AdminApi(
            AdminSettings settings, ShopifyHttp http, AccessTokens tokens, Pauses pauses, AdminListener listener) {
        this.settings = settings;
        this.http = http;
        this.tokens = tokens;
        this.pauses = pauses;
        this.listener = listener;
        this.throttle = new Throttle(pauses.nanoTime());
    }

    private AdminApi(AdminApi other, ShopifyHttp http) {
        this.settings = other.settings;
        this.http = http;
        this.tokens = other.tokens;
        this.pauses = other.pauses;
        this.listener = other.listener;
        this.throttle = other.throttle;
    }

    /** The same interface, and the same buckets, through other connections: for another purpose. */
    public AdminApi through(ShopifyHttp other) {
        return new AdminApi(this, other);
    }

    /**
     * Runs one document.
     *
     * @param variables texts, numbers, truth values, and lists and maps of them; {@code null} is not sent
     * @throws PortException.Unavailable if a token had to be fetched first and could not
     * @throws PortException.Rejected if the register does not let the address be called
     */
    public AdminAnswer run(ShopId shop, AdminDocument document, Map<String, ?> variables) {
        Optional<AccessToken> token = tokens.current(shop);
        if (token.isEmpty()) {
            return new AdminAnswer.Refused(Refusal.NO_TOKEN);
        }
        Call call =
                new Call(shop, document, Variables.body(document, variables), Variables.costName(document, variables));
        return attempts(call, token.get(), true);
    }

    AdminListener listener() {
        return listener;
    }

    private AdminAnswer attempts(Call call, AccessToken token, boolean mayRenew) {
        Duration waited = Duration.ZERO;
        for (int attempt = 0; ; attempt++) {
            Duration bucket = throttle.take(call.shop(), call.costName());
            Optional<AdminAnswer> tooLong = pause(call, bucket, waited, "shopify.throttled");
            if (tooLong.isPresent()) {
                return tooLong.get();
            }
            waited = waited.plus(bucket);
            Step step = attempt(call, token);
            if (step instanceof Step.TokenRefused) {
                return mayRenew ? renewed(call, token) : new AdminAnswer.Refused(Refusal.TOKEN_REFUSED);
            }
            if (step instanceof Step.Settled settled) {
                return settled.answer();
            }
            Step.Again again = (Step.Again) step;
            Duration before = again.after().map(pauses::spread).orElse(pauses.before(attempt));
            if (attempt + 1 >= settings.attempts()) {
                return new AdminAnswer.Later(again.code(), Optional.of(before));
            }
            tooLong = pause(call, before, waited, again.code());
            if (tooLong.isPresent()) {
                return tooLong.get();
            }
            waited = waited.plus(before);
        }
    }

    /** Waits, unless that would be too long for whoever waits for the answer. */
    private Optional<AdminAnswer> pause(Call call, Duration pause, Duration waited, String code) {
        if (pause.isZero()) {
            return Optional.empty();
        }
        listener.waited(call.document(), pause);
        boolean fits = waited.plus(pause).compareTo(settings.patience()) <= 0;
        return fits && pauses.sleep(pause)
                ? Optional.empty()
                : Optional.of(new AdminAnswer.Later(code, Optional.of(pause)));
    }

    private AdminAnswer renewed(Call call, AccessToken refused) {
        return tokens.instead(call.shop(), refused)
                .map(other -> attempts(call, other, false))
                .orElse(new AdminAnswer.Refused(Refusal.TOKEN_REFUSED));
    }

    private Step attempt(Call call, AccessToken token) {
        Sent sent = http.post(
                call.shop(),
                "/admin/api/" + settings.version() + "/graphql.json",
                Map.of(
                        "Content-Type", "application/json",
                        "Accept", "application/json",
                        "X-Shopify-Access-Token", token.reveal()),
                call.body().getBytes(StandardCharsets.UTF_8),
                new ShopifyHttp.Limits(settings.callTime(), settings.answerBytes()));
        return sent.fold(
                answered -> read(call, answered),
                notSent -> new Step.Again("shopify.unreachable", Optional.empty()),
                lost -> Step.failed(call.document(), "shopify.no-answer"));
    }

    private Step read(Call call, Sent.Answered answered) {
        answered.header(VERSION_HEADER)
                .filter(used -> !used.equals(settings.version()))
                .ifPresent(used -> listener.fellForward(settings.version(), used));
        AnswerReading.Read read = new AnswerReading(call.document()).read(answered);
        throttle.learn(call.shop(), call.costName(), read.cost());
        if (read.step() instanceof Step.Settled settled && settled.answer() instanceof AdminAnswer.Partial partial) {
            partial.gaps().stream()
                    .filter(Gap::withheld)
                    .forEach(gap -> listener.withheld(call.document(), gap.field()));
        }
        return read.step();
    }

    private record Call(ShopId shop, AdminDocument document, String body, String costName) {}
}
