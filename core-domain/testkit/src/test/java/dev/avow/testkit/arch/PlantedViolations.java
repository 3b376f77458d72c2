package dev.avow.testkit.arch;

import java.util.List;

/** Small classes, each against one rule. */
final class PlantedViolations {

    /**
     * A class that must not be.
     *
     * @param rule the number of the one rule that it breaks
     * @param name its full name, {@code ~} standing for the root package
     * @param source its source
     */
    record Plant(int rule, String name, String source) {}

    static final List<Plant> ALL = List.of(
            new Plant(1, "~core.subject.Caller", "public record Caller(java.net.URI home) {}"),
            new Plant(1, "~core.usecase.Logs", "public final class Logs { java.util.logging.Logger log; }"),
            new Plant(1, "~core.usecase.Reads", "public final class Reads { java.nio.file.Path path; }"),
            new Plant(1, "~core.retention.Stamp", "public record Stamp(java.sql.Timestamp at) {}"),
            new Plant(1, "~core.port.Macs", "public interface Macs { javax.crypto.Mac mac(); }"),
            new Plant(1, "~core.usecase.Vendor", "public final class Vendor { vendor.Client[] clients; }"),
            new Plant(2, "~core.subject.Upward", "public record Upward(~core.redaction.Sink sink) {}"),
            new Plant(2, "~core.retention.Sideways", "public record Sideways(~core.consent.Purpose purpose) {}"),
            new Plant(2, "~core.redaction.Timed", "public record Timed(~core.retention.Life life) {}"),
            new Plant(2, "~core.conversation.Aged", "public record Aged(~core.retention.Life life) {}"),
            new Plant(2, "~core.knowledge.Aged", "public record Aged(~core.retention.Life life) {}"),
            new Plant(2, "~core.rights.Erasure", "public record Erasure(~core.consent.Purpose purpose) {}"),
            new Plant(2, "~core.policy.Storing", "public record Storing(~core.port.Store store) {}"),
            new Plant(2, "~core.port.Composed", "public record Composed(~core.policy.PolicySet set) {}"),
            new Plant(2, "~core.port.Asking", "public record Asking(~core.usecase.Ask ask) {}"),
            new Plant(2, "~core.usecase.Remembering", "public record Remembering(~core.inmemory.MemoryStore store) {}"),
            new Plant(3, "~adapters.one.Asking", "final class Asking { ~core.usecase.Ask ask; }"),
            new Plant(3, "~adapters.one.Remembering", "final class Remembering { ~core.inmemory.MemoryStore store; }"),
            new Plant(3, "~adapters.one.Wired", "final class Wired { ~app.wiring.Wiring wiring; }"),
            new Plant(3, "~adapters.two.Neighbour", "final class Neighbour { ~adapters.one.OneStore store; }"),
            new Plant(3, "~core.inmemory.Asking", "public final class Asking { ~core.usecase.Ask ask; }"),
            new Plant(
                    3,
                    "~adapters.one.Returns",
                    "public final class Returns { public vendor.Client client() { return null; } }"),
            new Plant(
                    3,
                    "~adapters.one.Takes",
                    "public final class Takes { public void use(java.util.List<vendor.Client> clients) {} }"),
            new Plant(
                    3,
                    "~adapters.one.Throws",
                    "public final class Throws { public void run() throws vendor.VendorException {} }"),
            new Plant(
                    3,
                    "~adapters.one.Inherits",
                    "public class Inherits { protected vendor.Client[] clients() { return null; } }"),
            new Plant(4, "~core.redaction.Forger", "public final class Forger { Object text = new RedactedText(); }"),
            new Plant(
                    4,
                    "~core.redaction.Forgery",
                    "public final class Forgery { java.util.function.Supplier<Object> text = RedactedText::new; }"),
            new Plant(
                    4,
                    "~core.usecase.Opens",
                    "public final class Opens { String open(~core.redaction.RedactedText text) { return text.asString(null); } }"),
            new Plant(
                    4,
                    "~core.usecase.Splits",
                    "public final class Splits { Object open(~core.redaction.RedactedText text) { return text.segments(null); } }"),
            new Plant(
                    4,
                    "~core.conversation.Maps",
                    "public final class Maps { java.util.function.BiFunction<~core.redaction.RedactedText, ~core.redaction.Sink, String> open = ~core.redaction.RedactedText::asString; }"),
            new Plant(
                    4,
                    "~app.persistence.Opens",
                    "class Opens { String open(~core.redaction.RedactedText text) { return text.asString(null); } }"),
            new Plant(
                    4,
                    "~app.wiring.Opens",
                    "class Opens { String open(~core.redaction.RedactedText text) { return text.asString(null); } }"),
            new Plant(
                    4,
                    "~core.port.TakesRaw",
                    "public interface TakesRaw { void store(~core.redaction.RawText text); }"),
            new Plant(
                    4,
                    "~core.port.TakesRawList",
                    "public interface TakesRawList { void store(java.util.List<~core.redaction.RawText> texts); }"),
            new Plant(
                    4,
                    "~core.port.CarriesRaw",
                    "public record CarriesRaw(java.util.Optional<~core.redaction.RawText> text) {}"),
            new Plant(
                    5,
                    "~core.subject.Now",
                    "public final class Now { Object now() { return java.time.Instant.now(); } }"),
            new Plant(
                    5,
                    "~core.subject.NowReference",
                    "public final class NowReference { java.util.function.Supplier<Object> now = java.time.Instant::now; }"),
            new Plant(
                    5,
                    "~core.usecase.Today",
                    "public final class Today { Object now() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC); } }"),
            new Plant(5, "~app.rest.SystemClock", "class SystemClock { Object clock = java.time.Clock.systemUTC(); }"),
            new Plant(
                    5,
                    "~app.schedule.Ticks",
                    "class Ticks { Object clock = java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC); }"),
            new Plant(
                    5, "~app.persistence.Source", "class Source { Object clock = java.time.InstantSource.system(); }"),
            new Plant(5, "~adapters.one.Millis", "final class Millis { long now = System.currentTimeMillis(); }"),
            new Plant(5, "~adapters.one.Dates", "final class Dates { Object now = new java.util.Date(); }"),
            new Plant(
                    5,
                    "~adapters.one.Calendars",
                    "final class Calendars { Object now = java.util.Calendar.getInstance(); }"),
            new Plant(5, "~testkit.data.Ids", "final class Ids { Object id = java.util.UUID.randomUUID(); }"),
            new Plant(5, "~shopify.sandbox.Dice", "final class Dice { Object dice = new java.util.Random(1); }"),
            new Plant(5, "~stores.Dice", "final class Dice { double dice = Math.random(); }"),
            new Plant(
                    5,
                    "~core.inmemory.Dice",
                    "final class Dice { Object dice = java.util.concurrent.ThreadLocalRandom.current(); }"),
            new Plant(5, "~bench.Dice", "final class Dice { Object dice = new java.util.SplittableRandom(); }"),
            new Plant(6, "~app.rest.Sql", "class Sql { ~app.persistence.SqlUnit unit; }"),
            new Plant(6, "~app.rest.Vendor", "class Vendor { ~adapters.one.OneStore store; }"),
            new Plant(6, "~app.rest.Memory", "class Memory { ~core.inmemory.MemoryStore store; }"),
            new Plant(6, "~app.rest.Asks", "class Asks { ~core.port.Model model; }"),
            new Plant(6, "~app.persistence.Asks", "class Asks { ~core.usecase.Ask ask; }"),
            new Plant(6, "~app.schedule.Sql", "class Sql { ~app.persistence.SqlUnit unit; }"),
            new Plant(6, "~app.rest.Transacts", "class Transacts { jakarta.transaction.UserTransaction transaction; }"),
            new Plant(
                    6,
                    "~adapters.one.Transacts",
                    "final class Transacts { void run() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }"),
            new Plant(6, "~app.persistence.Annotated", "@jakarta.transaction.Transactional class Annotated {}"),
            new Plant(
                    6,
                    "~app.persistence.AnnotatedMethod",
                    "class AnnotatedMethod { @jakarta.transaction.Transactional void run() {} }"),
            new Plant(6, "~app.rest.Table", "@jakarta.persistence.Entity class Table {}"),
            new Plant(
                    6,
                    "~app.wiring.Panache",
                    "class Panache extends io.quarkus.hibernate.orm.panache.PanacheEntityBase {}"),
            new Plant(6, "~app.wiring.Leaks", "class Leaks { ~app.persistence.Row[] rows; }"),
            new Plant(7, "~core.subject.Open", "public class Open {}"),
            new Plant(7, "~core.usecase.Abstract", "public abstract class Abstract {}"),
            new Plant(7, "~core.port.Outer", "public final class Outer { public static class Inner {} }"),
            new Plant(8, "~Stray", "class Stray {}"),
            new Plant(8, "~core.Stray", "class Stray {}"),
            new Plant(8, "~core.helpers.Stray", "class Stray {}"),
            new Plant(8, "~core.subjects.Stray", "class Stray {}"),
            new Plant(8, "~adapters.Stray", "class Stray {}"),
            new Plant(8, "~app.Stray", "class Stray {}"),
            new Plant(8, "~app.chat.Stray", "class Stray {}"),
            new Plant(8, "~shopify.Stray", "class Stray {}"),
            new Plant(8, "~core.usecase.Tested", "public final class Tested { ~testkit.data.Texts texts; }"),
            new Plant(8, "~adapters.one.Tested", "final class Tested { ~shopify.sandbox.Sandbox sandbox; }"),
            new Plant(8, "~app.wiring.Demonstrated", "class Demonstrated { ~demo.Demo demo; }"),
            new Plant(8, "~app.wiring.Embedded", "class Embedded { ~stores.Servers servers; }"),
            new Plant(8, "~app.wiring.Measured", "class Measured { ~bench.Speed speed; }"),
            new Plant(8, "~testkit.data.Sql", "class Sql { ~adapters.one.OneStore store; }"),
            new Plant(8, "~stores.Knows", "class Knows { ~core.subject.Shop shop; }"),
            new Plant(8, "~shopify.sandbox.Knows", "class Knows { ~adapters.one.OneStore store; }"),
            new Plant(8, "~demo.Knows", "class Knows { ~app.wiring.Wiring wiring; }"),
            new Plant(
                    9, "~adapters.one.Calls", "class Calls { Object it = java.net.http.HttpClient.newHttpClient(); }"),
            new Plant(9, "~app.wiring.Builds", "class Builds { Object it = java.net.http.HttpClient.newBuilder(); }"),
            new Plant(
                    9,
                    "~app.rest.Refers",
                    "class Refers { java.util.function.Supplier<Object> it = java.net.http.HttpClient::newHttpClient; }"),
            new Plant(
                    9,
                    "~adapters.one.Opens",
                    "class Opens { Object it(java.net.URL url) throws Exception { return url.openConnection(); } }"),
            new Plant(
                    9,
                    "~app.persistence.Streams",
                    "class Streams { Object it(java.net.URL url) throws Exception { return url.openStream(); } }"),
            new Plant(9, "~adapters.two.Plugs", "class Plugs { Object it = new java.net.Socket(); }"),
            new Plant(
                    9,
                    "~app.schedule.Inherits",
                    "class Inherits { Object it() throws Exception { return javax.net.ssl.SSLSocketFactory.getDefault()"
                            + ".createSocket(); } }"),
            new Plant(
                    9,
                    "~adapters.two.Channels",
                    "class Channels { Object it() throws Exception { return java.nio.channels.SocketChannel.open(); } }"));

    private PlantedViolations() {}
}
