package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.ReadInbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens chat sessions. Called through Shopify's app proxy, whose signature says for which shop. */
@RegisterForReflection
@Path("/storefront/session")
public class SessionResource {

    private final StorefrontGate gate;
    private final VisitorSessions sessions;
    private final ReadInbox readInbox;
    private final ShownText shownText;
    private final AdmitVisitor admitVisitor;
    private final JsonBodies bodies;
    private final IdSource ids;
    private final InstantSource clock;
    private final RetentionInForce retention;
    private final ChatKeeping keeping;
    private final FaceSettings settings;
    private final LeadOffers leadOffers;
    private final OrderOffers orderOffers;
    private final DirectWay directWay;

    SessionResource(
            StorefrontGate gate,
            VisitorSessions sessions,
            ReadInbox readInbox,
            ShownText shownText,
            AdmitVisitor admitVisitor,
            JsonBodies bodies,
            IdSource ids,
            InstantSource clock,
            RetentionInForce retention,
            ChatKeeping keeping,
            FaceSettings settings,
            LeadOffers leadOffers,
            OrderOffers orderOffers,
            DirectWay directWay) {
        this.gate = gate;
        this.sessions = sessions;
        this.readInbox = readInbox;
        this.shownText = shownText;
        this.admitVisitor = admitVisitor;
        this.bodies = bodies;
        this.ids = ids;
        this.clock = clock;
        this.retention = retention;
        this.keeping = keeping;
        this.settings = settings;
        this.leadOffers = leadOffers;
        this.orderOffers = orderOffers;
        this.directWay = directWay;
    }

    /**
     * What the widget asks.
     *
     * @param resume an older session token of the same tab, if it has one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Request(@Nullable String resume) {}

    /**
     * A session.
     *
     * @param session the token
     * @param expiresIn seconds
     * @param endpoint where messages are sent
     * @param messageLimit longest message in UTF-16 units
     * @param leads versions of the purpose text under which a contact can be left; empty where the shop takes none
     * @param orders whether the shop tells about orders
     * @param own whether the visitor reads and erases the chat with the token, or else asks the shop for it (S2-14)
     * @param cookie whether the browser keeps the token in a cookie that ends with it (S2-16), or else for the tab alone (S1-07)
     * @param turns the conversation so far
     */
    public record Session(
            String session,
            long expiresIn,
            URI endpoint,
            int messageLimit,
            List<String> leads,
            boolean orders,
            boolean own,
            boolean cookie,
            List<ConversationResource.Turn> turns) {}

    /** Opens a session, or goes on with the conversation of an older one as long as that lives. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public Session open(byte[] body, @Context UriInfo uri) {
        ShopId shop = gate.shopOfProxy(uri);
        Optional<Duration> wait = admitVisitor.handle(new AdmitVisitor.Command(shop, Optional.empty()));
        if (wait.isPresent()) {
            throw new ProblemException(429, "rate.limited", "Too many sessions; try again.", wait);
        }
        Request request = body.length == 0 ? new Request(null) : bodies.read(body, Request.class);
        return resume(shop, request.resume()).orElseGet(() -> start(shop));
    }

    private Optional<Session> resume(ShopId shop, @Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        return sessions.readExpired(token)
                .filter(session -> session.shop().equals(shop))
                .filter(this::lives)
                .map(session -> answer(session, turns(session)));
    }

    private boolean lives(VisitorSession session) {
        Instant now = clock.instant();
        RetentionPolicy inForce = retention.at(session.shop(), now);
        return inForce.horizon(DataClass.TRANSCRIPT, now)
                .shows(inForce.lifetime(DataClass.TRANSCRIPT, session.startedAt()));
    }

    private Session start(ShopId shop) {
        return answer(new VisitorSession(shop, new ConversationId(ids.next()), clock.instant()), List.of());
    }

    private Session answer(VisitorSession session, List<ConversationResource.Turn> turns) {
        URI endpoint = URI.create(settings.publicUrl() + "/storefront");
        return new Session(
                sessions.sign(session),
                sessions.life().toSeconds(),
                endpoint,
                settings.messageLength(),
                leadOffers.of(session.shop()),
                orderOffers.of(session.shop()),
                directWay.isOpen(session.shop()),
                keeping.isInCookie(session.shop()),
                turns);
    }

    private List<ConversationResource.Turn> turns(VisitorSession session) {
        return readInbox
                .own(session.shop(), session.conversation())
                .map(conversation -> conversation.lines().stream()
                        .map(line -> ConversationResource.turn(shownText, session.shop(), line))
                        .toList())
                .orElse(List.of());
    }
}
