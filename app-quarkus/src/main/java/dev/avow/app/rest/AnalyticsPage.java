package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.UsageCounts.Count;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadUnanswered;
import dev.avow.core.usecase.ReadUsage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How a shop's chat is used: counts by day without a person in them, and what nobody could answer (S0-15, S0-17, S1-04). */
@Path("/app/analytics")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AnalyticsPage {

    private static final int QUESTIONS = 20;
    private static final int LOOKED_AT = 100;

    private final MerchantGate gate;
    private final MerchantFrame frame;
    private final ReadUsage readUsage;
    private final ReadUnanswered readUnanswered;
    private final ShownText shownText;
    private final InstantSource clock;

    AnalyticsPage(
            MerchantGate gate,
            MerchantFrame frame,
            ReadUsage readUsage,
            ReadUnanswered readUnanswered,
            ShownText shownText,
            InstantSource clock) {
        this.gate = gate;
        this.frame = frame;
        this.readUsage = readUsage;
        this.readUnanswered = readUnanswered;
        this.shownText = shownText;
        this.clock = clock;
    }

    /** The pages' templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, AnalyticsView.View view);

        static native TemplateInstance overview(AnalyticsView.View view);

        static native TemplateInstance off();

        static native TemplateInstance offPage(MerchantShell shell);
    }

    /** The document. */
    @GET
    @ReadsPersonalData
    @Operation(hidden = true)
    public Response page(@QueryParam("id_token") @Nullable String idToken) {
        return frame.document(idToken, MerchantPlace.ANALYTICS, (shop, shell) -> {
            try {
                return Templates.page(shell, view(shop, DayRange.last(clock.instant())));
            } catch (PortException.Rejected e) {
                return orRethrow(e, Templates.offPage(shell));
            }
        });
    }

    /** The counts of a range of days. */
    @GET
    @ReadsPersonalData
    @Path("/overview")
    @Operation(hidden = true)
    public Response overview(
            @Context HttpHeaders headers,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        ShopId shop = gate.shop(headers);
        try {
            return MerchantFrame.fragment(Templates.overview(view(shop, DayRange.read(from, until, clock.instant()))));
        } catch (PortException.Rejected e) {
            return MerchantFrame.fragment(orRethrow(e, Templates.off()));
        }
    }

    /** The same as a table for a spreadsheet. */
    @GET
    @Path("/counts.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv(
            @Context HttpHeaders headers,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        ShopId shop = gate.shop(headers);
        DayRange range = DayRange.read(from, until, clock.instant());
        String rows = readUsage.of(shop, range.from(), range.until()).stream()
                .map(AnalyticsPage::line)
                .collect(Collectors.joining());
        return Response.ok("day,name,amount\r\n" + rows)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String line(Count count) {
        return count.day() + "," + count.name().key() + "," + count.amount() + "\r\n";
    }

    private AnalyticsView.View view(ShopId shop, DayRange range) {
        List<Count> counts = readUsage.of(shop, range.from(), range.until());
        return AnalyticsView.of(range, counts, unanswered(shop));
    }

    /** The same words are shown once. Whoever has no inbox has no questions to read either. */
    private List<AnalyticsView.Question> unanswered(ShopId shop) {
        try {
            Map<String, AnalyticsView.Question> byText = new LinkedHashMap<>();
            for (ReadUnanswered.Question open : readUnanswered.handle(shop, LOOKED_AT)) {
                String text = shownText.of(shop, open.text());
                byText.putIfAbsent(
                        text.toLowerCase(Locale.ROOT),
                        new AnalyticsView.Question(open.conversation().value(), text, open.at()));
            }
            return byText.values().stream().limit(QUESTIONS).toList();
        } catch (PortException.Rejected e) {
            return List.of();
        }
    }

    private static TemplateInstance orRethrow(PortException.Rejected refusal, TemplateInstance off) {
        if (!refusal.code().equals(PurposeGuard.REFUSED)) {
            throw refusal;
        }
        return off;
    }
}
