package dev.avow.core.usecase;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.OrderStatus.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What an order's owner reads (S1-09), put together by code from the templates of one language: no model has a part in it. Immutable and
 * thread-safe.
 */
public final class OrderText {

    /** The languages there are templates in. */
    public static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "ro", "pt", "nl", "pl", "ar");

    private static final String FALLBACK = "en";

    private final Properties templates;
    private final DateTimeFormatter dates;

    private OrderText(Properties templates, DateTimeFormatter dates) {
        this.templates = templates;
        this.dates = dates;
    }

    /**
     * The texts in a language; English where there are none in it.
     *
     * @param language as BCP 47 writes it; what follows the first dash is not looked at
     * @param zone in which days are named
     */
    public static OrderText in(String language, ZoneId zone) {
        String wanted = language.toLowerCase(Locale.ROOT).split("-", -1)[0];
        String found = LANGUAGES.contains(wanted) ? wanted : FALLBACK;
        DateTimeFormatter dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(found))
                .withZone(zone);
        return new OrderText(read(found), dates);
    }

    private static Properties read(String language) {
        String name = "order_" + language + ".properties";
        Properties read = new Properties();
        try (InputStream in = OrderText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * Something to read, and where it can be followed.
     *
     * @param text a sentence or two
     * @param tracking an https address, where there is one
     */
    public record Line(String text, Optional<String> tracking) {
        /** Without its values. */
        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    /** How an order stands. */
    public List<Line> status(OrderStatus status) {
        List<Line> lines = new ArrayList<>();
        lines.add(plain(with("placed", status.placedAt()) + " " + stage(status.stage())));
        status.parcels().forEach(parcel -> lines.add(parcel(parcel)));
        if (status.returning()) {
            lines.add(plain(template("returning")));
        }
        return List.copyOf(lines);
    }

    private String stage(OrderStatus.Stage stage) {
        return template(
                switch (stage) {
                    case PREPARING -> "preparing";
                    case PARTLY_SENT -> "partly-sent";
                    case SENT -> "sent";
                    case DELIVERED -> "delivered";
                    case CANCELLED -> "cancelled";
                    case UNCLEAR -> "unclear";
                });
    }

    private Line parcel(Parcel parcel) {
        String sent = parcel.carrier()
                .map(carrier -> with("parcel.carrier", parcel.sentAt()).replace("{carrier}", carrier))
                .orElseGet(() -> with("parcel", parcel.sentAt()));
        String then = parcel.deliveredAt()
                .map(at -> " " + with("parcel.delivered", at))
                .or(() -> parcel.expectedAt().map(at -> " " + with("parcel.expected", at)))
                .orElse("");
        return new Line(sent + then, parcel.tracking());
    }

    /** What became of a wish to send something back; empty where the answer is that of every failed try. */
    public Optional<String> returned(RequestReturn.Kind kind) {
        return switch (kind) {
            case REQUESTED -> Optional.of(template("return.requested"));
            case REFUSED -> Optional.of(template("return.refused"));
            case UNKNOWN -> Optional.of(template("return.unknown"));
            case UNPROVEN, TOO_OFTEN -> Optional.empty();
        };
    }

    /** The one answer to every try that failed. */
    public String unproven() {
        return template("unproven");
    }

    private String with(String name, Instant at) {
        return template(name).replace("{date}", dates.format(at));
    }

    private String template(String name) {
        String found = templates.getProperty(name);
        if (found == null) {
            throw new IllegalStateException("a template is missing: " + name);
        }
        return found;
    }

    private static Line plain(String text) {
        return new Line(text, Optional.empty());
    }
}
