package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.conversation.UsageName;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.usecase.CountUsage;
import dev.avow.core.usecase.OrderChallenge;
import dev.avow.core.usecase.OrderText;
import dev.avow.core.usecase.RequestReturn;
import dev.avow.core.usecase.TellOrderStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Tells about an order whoever shows that it is theirs, and passes on what they wish to send back (S1-09, S1-10). The fields
 * come from a form of their own, never from what was said in the chat; neither they nor the answer are stored or logged, and
 * what a model may know of the order, if anything, is up to the policy and to its owner ({@link OrderContexts}). Every failed try
 * has one answer, at the same pace as every other answer.
 */
@RegisterForReflection
@Path("/storefront/orders")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OrderResource {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_PHONE = 60;
    private static final int MOST_LINES = 50;
    private static final int MOST_PIECES = 10_000;

    private final StorefrontGate gate;
    private final TellOrderStatus tellOrderStatus;
    private final RequestReturn requestReturn;
    private final JsonBodies bodies;
    private final SamePace pace;
    private final CountUsage countUsage;
    private final OrderContexts contexts;

    OrderResource(
            StorefrontGate gate,
            TellOrderStatus tellOrderStatus,
            RequestReturn requestReturn,
            JsonBodies bodies,
            SamePace pace,
            CountUsage countUsage,
            OrderContexts contexts) {
        this.gate = gate;
        this.tellOrderStatus = tellOrderStatus;
        this.requestReturn = requestReturn;
        this.bodies = bodies;
        this.pace = pace;
        this.countUsage = countUsage;
        this.contexts = contexts;
    }

    /**
     * What the form holds.
     *
     * @param number the order's number, as the customer was told
     * @param phone the phone it was placed with
     * @param language in which to answer, as BCP 47 writes it
     * @param zone in which days are named, such as {@code Europe/Bucharest}
     * @param lines what to send back: how many of which line
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(
            @Nullable String number,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String zone,
            @Nullable Map<String, Integer> lines) {
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }

    /**
     * What is told.
     *
     * @param lines to read
     * @param returnable what can be sent back
     * @param context to be sent along with messages, if the shopper wants the assistant to know of the order; absent where no
     *     model may know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            List<Line> lines,
            List<Piece> returnable,
            @Nullable String context) {
        @Override
        public String toString() {
            return "Told[hidden]";
        }
    }

    /**
     * Something to read.
     *
     * @param text a sentence or two
     * @param tracking where it can be followed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String text, @Nullable String tracking) {}

    /**
     * Something that can be sent back.
     *
     * @param line its name
     * @param title what it is
     * @param quantity how many of it at the most
     */
    public record Piece(String line, String title, int quantity) {}

    /** Tells how an order stands. */
    @POST
    @Operation(summary = "Tell how an order stands, after order number and phone were shown to belong together")
    public Uni<Response> status(byte[] body, @Context HttpHeaders headers) {
        return status(body, () -> gate.session(headers));
    }

    Uni<Response> status(byte[] body, Supplier<VisitorSession> session) {
        return pace.answer(() -> {
            Read read = read(body, session.get());
            Told told = tellOrderStatus
                    .handle(read.attempt())
                    .fold(
                            found -> new Told(
                                    read.text().status(found.status()).stream()
                                            .map(OrderResource::line)
                                            .toList(),
                                    found.returnable().stream()
                                            .map(OrderResource::piece)
                                            .toList(),
                                    contexts.write(read.session(), found.status(), found.returnable())),
                            () -> {
                                throw unproven(read.text());
                            },
                            tooOften -> {
                                throw tooOften(Optional.of(tooOften.retryAfter()));
                            });
            countUsage.one(read.attempt().shop(), UsageName.ORDERS);
            return Response.ok(told)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    /** Passes a wish to return on. */
    @POST
    @Path("/returns")
    @Operation(
            summary = "Ask the shop to take something back, after order number and phone were shown to belong together")
    public Uni<Response> request(byte[] body, @Context HttpHeaders headers) {
        return request(body, () -> gate.session(headers));
    }

    Uni<Response> request(byte[] body, Supplier<VisitorSession> session) {
        return pace.answer(() -> {
            Read read = read(body, session.get());
            RequestReturn.Outcome outcome = requestReturn.handle(
                    new RequestReturn.Command(read.attempt(), wish(read.form().lines())));
            if (outcome.kind() == RequestReturn.Kind.TOO_OFTEN) {
                throw tooOften(outcome.retryAfter());
            }
            Told told = read.text()
                    .returned(outcome.kind())
                    .map(text -> new Told(List.of(new Line(text, null)), List.of(), null))
                    .orElseThrow(() -> unproven(read.text()));
            return Response.ok(told)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Operation(hidden = true)
    public Response mayCall() {
        return Response.noContent().build();
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Path("/returns")
    @Operation(hidden = true)
    public Response mayRequest() {
        return Response.noContent().build();
    }

    private record Read(VisitorSession session, Form form, OrderChallenge.Try attempt, OrderText text) {}

    private Read read(byte[] body, VisitorSession session) {
        Form form = bodies.read(body, Form.class);
        String number = field("number", form.number(), LONGEST_NUMBER);
        String phone = field("phone", form.phone(), LONGEST_PHONE);
        return new Read(
                session,
                form,
                new OrderChallenge.Try(
                        session.shop(),
                        session.conversation(),
                        PersonalText.of(number),
                        VerificationPhone.parse(phone)),
                OrderText.in(form.language() == null ? "" : form.language(), zone(form.zone())));
    }

    private static String field(String name, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw new ProblemException(400, "order.incomplete", "The field " + name + " is missing or too long.");
        }
        return value;
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, Integer> wish(@Nullable Map<String, Integer> lines) {
        Map<String, Integer> wish = new HashMap<>();
        if (lines != null && lines.size() <= MOST_LINES) {
            lines.forEach((line, quantity) -> {
                if (ReturnLine.isName(line) && quantity != null && quantity >= 1 && quantity <= MOST_PIECES) {
                    wish.put(line, quantity);
                }
            });
        }
        if (wish.isEmpty() || lines == null || wish.size() != lines.size()) {
            throw new ProblemException(400, "order.lines", "The field lines names no pieces that could be sent back.");
        }
        return wish;
    }

    private static ProblemException unproven(OrderText text) {
        return new ProblemException(404, "order.unproven", text.unproven());
    }

    private static ProblemException tooOften(Optional<Duration> retryAfter) {
        return new ProblemException(429, "rate.limited", "Too many tries; try again later.", retryAfter);
    }

    private static Line line(OrderText.Line line) {
        return new Line(line.text(), line.tracking().orElse(null));
    }

    private static Piece piece(ReturnLine line) {
        return new Piece(line.line(), line.title(), line.quantity());
    }
}
