package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.redaction.RawText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes a shopper's message and streams the answer (S0-15), or gives it whole through the app proxy. */
@RegisterForReflection
@Path("/storefront")
public class ChatResource {

    private static final int LONGEST_PAGE = 2_048;
    private static final Pattern PAGE = Pattern.compile("https?://|/(?!/)");

    private final StorefrontGate gate;
    private final Chat chat;
    private final JsonBodies bodies;
    private final OrderContexts orders;

    ChatResource(StorefrontGate gate, Chat chat, JsonBodies bodies, OrderContexts orders) {
        this.gate = gate;
        this.chat = chat;
        this.bodies = bodies;
        this.orders = orders;
    }

    /**
     * A message.
     *
     * @param id the sender's name for it: sending it again is harmless
     * @param text what was typed
     * @param page the address of the storefront page, if the conversation begins here
     * @param order what the app gave for an order that the assistant is to know of
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Message(
            @Nullable String id,
            @Nullable String text,
            @Nullable String page,
            @Nullable String order) {
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }

    /**
     * A whole answer.
     *
     * @param state how it ended
     * @param text redacted
     * @param sources what its numbers in brackets mean; absent where it cites nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Answer(String state, String text, List<Cited> sources) {}

    /** Takes a message and streams its answer as server-sent events. */
    @POST
    @Path("/messages")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Say something and read the answer as it is written",
            description =
                    "Events: text {text}, then exactly one of done {state, sources} or error {code, retryAfter}. A"
                            + " stream without that end has failed.")
    public Multi<OutboundSseEvent> say(byte[] body, @Context HttpHeaders headers, @Context Sse sse) {
        VisitorSession session = gate.session(headers);
        return say(session, body)
                .map(event -> sse.newEventBuilder()
                        .name(event.name())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event)
                        .build());
    }

    /** Answers the browser's question whether a storefront may call. */
    @OPTIONS
    @Path("/messages")
    @Operation(hidden = true)
    public Response mayCall() {
        return Response.noContent().build();
    }

    /** Takes a message through the app proxy and gives its whole answer. */
    @POST
    @Path("/answers")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public Uni<Answer> answer(byte[] body, @Context UriInfo uri) {
        VisitorSession session = gate.carried(uri, body);
        return say(session, body).collect().asList().map(ChatResource::whole);
    }

    private Multi<ChatEvent> say(VisitorSession session, byte[] body) {
        Message message = bodies.read(body, Message.class);
        return chat.say(
                session,
                JsonBodies.messageId(message.id()),
                text(message.text()),
                page(message.page()),
                orders.read(session, message.order()));
    }

    private static Answer whole(List<ChatEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ChatEvent event : events) {
            if (event instanceof ChatEvent.Text piece) {
                text.append(piece.text());
            } else if (event instanceof ChatEvent.Done done) {
                return new Answer(done.state(), text.toString(), done.sources());
            } else if (event instanceof ChatEvent.Failure failure) {
                Optional<Duration> wait =
                        Optional.ofNullable(failure.retryAfter()).map(Duration::ofSeconds);
                throw new ProblemException(503, failure.code(), "There is no answer at the moment.", wait);
            }
        }
        throw new IllegalStateException("an answer ended without its end");
    }

    private static RawText text(@Nullable String text) {
        return RawText.of(required(text));
    }

    /** A page's address is a help only: one that is too long or no address is left out. */
    private static Optional<RawText> page(@Nullable String page) {
        return Optional.ofNullable(page)
                .filter(address -> address.length() <= LONGEST_PAGE)
                .filter(address -> PAGE.matcher(address).lookingAt())
                .map(RawText::of)
                .filter(RawText::isWellFormed);
    }

    private static String required(@Nullable String field) {
        if (field == null) {
            throw new ProblemException(400, "request.malformed", "A required field is missing.");
        }
        return field;
    }
}
