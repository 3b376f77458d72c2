package dev.avow.testkit.arch;

import java.util.Map;

/** One class or two per room, each doing what it may just do; and stand-ins for the vendors. */
final class CleanHouse {

    static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("vendor.Client", "public class Client { public void send(String text) {} }"),
            Map.entry("vendor.VendorException", "public class VendorException extends Exception {}"),
            Map.entry("jakarta.persistence.Entity", "public @interface Entity {}"),
            Map.entry("jakarta.transaction.Transactional", "public @interface Transactional {}"),
            Map.entry("jakarta.transaction.UserTransaction", "public interface UserTransaction { void begin(); }"),
            Map.entry(
                    "io.quarkus.narayana.jta.QuarkusTransaction",
                    "public class QuarkusTransaction { public static void begin() {} }"),
            Map.entry("io.quarkus.hibernate.orm.panache.PanacheEntityBase", "public class PanacheEntityBase {}"),
            Map.entry("~core.subject.Shop", "public record Shop(String domain) {}"),
            Map.entry("~core.subject.Answer", """
                    public sealed interface Answer {
                        record Yes() implements Answer {}
                        record No() implements Answer {}
                    }
                    """),
            Map.entry("~core.subject.Failure", """
                    public abstract sealed class Failure extends RuntimeException {
                        public static final class Gone extends Failure {}
                    }
                    """),
            Map.entry(
                    "~core.redaction.Sink",
                    "public enum Sink { MODEL { @Override int x() { return 1; } }; int x() { return 0; } }"),
            Map.entry("~core.redaction.RawText", "public final class RawText {}"),
            Map.entry("~core.redaction.RedactedText", """
                    public final class RedactedText {
                        public static final RedactedText EMPTY = new RedactedText();
                        RedactedText() {}
                        public String asString(Sink sink) { return segments(sink).toString(); }
                        public java.util.List<String> segments(Sink sink) { return java.util.List.of(); }
                    }
                    """),
            Map.entry("~core.redaction.Redactor", """
                    public final class Redactor {
                        public RedactedText redact(RawText raw) {
                            java.util.function.Supplier<RedactedText> maker = RedactedText::new;
                            return maker.get();
                        }
                    }
                    """),
            Map.entry(
                    "~core.redaction.detect.Detectors", "public final class Detectors { ~core.redaction.Sink sink; }"),
            Map.entry("~core.consent.Purpose", "public enum Purpose { CHAT }"),
            Map.entry(
                    "~core.retention.Life", "public record Life(~core.subject.Shop shop, java.time.Duration life) {}"),
            Map.entry("~core.conversation.Turn", "public record Turn(~core.redaction.RedactedText[] texts) {}"),
            Map.entry("~core.knowledge.Passage", "public record Passage(~core.redaction.RedactedText text) {}"),
            Map.entry(
                    "~core.policy.PolicySet",
                    "public record PolicySet(~core.retention.Life life, ~core.consent.Purpose purpose) {}"),
            Map.entry(
                    "~core.port.Store",
                    "public interface Store { void keep(~core.subject.Shop shop, ~core.conversation.Turn turn, ~core.retention.Life life); }"),
            Map.entry("~core.port.Model", """
                    public interface Model {
                        Outcome ask(~core.redaction.RedactedText text, java.util.function.Consumer<~core.redaction.RawText> onText);
                        sealed interface Outcome permits Done {}
                        record Done() implements Outcome {}
                    }
                    """),
            Map.entry("~core.usecase.Ask", """
                    public final class Ask {
                        private final ~core.port.Model model;
                        private final java.time.InstantSource clock;
                        public Ask(~core.port.Model model, java.time.InstantSource clock, ~core.policy.PolicySet policies) {
                            this.model = model;
                            this.clock = clock;
                        }
                        public ~core.port.Model.Outcome handle(~core.redaction.RedactedText text) {
                            java.time.Instant now = clock.instant();
                            java.util.Date date = new java.util.Date(now.toEpochMilli());
                            return model.ask(text, raw -> {});
                        }
                    }
                    """),
            Map.entry("~core.inmemory.MemoryStore", """
                    public final class MemoryStore implements ~core.port.Store {
                        public void keep(~core.subject.Shop shop, ~core.conversation.Turn turn, ~core.retention.Life life) {
                            turn.texts()[0].segments(~core.redaction.Sink.MODEL);
                        }
                    }
                    """),
            Map.entry("~adapters.one.OneStore", """
                    public final class OneStore implements ~core.port.Store {
                        private final vendor.Client client;
                        public OneStore(vendor.Client client) { this.client = client; }
                        public void keep(~core.subject.Shop shop, ~core.conversation.Turn turn, ~core.retention.Life life) {
                            client.send(turn.texts()[0].asString(~core.redaction.Sink.MODEL));
                            helper(client);
                        }
                        void helper(vendor.Client own) {}
                    }
                    """),
            Map.entry("~adapters.two.Wire", "record Wire(vendor.Client client) {}"),
            Map.entry("~app.rest.Page", """
                    public class Page {
                        private final ~core.usecase.Ask ask;
                        Page(~core.usecase.Ask ask) { this.ask = ask; }
                        public String show(~core.redaction.RedactedText text) {
                            ~core.port.Model.Outcome outcome = ask.handle(text);
                            return text.asString(~core.redaction.Sink.MODEL) + outcome;
                        }
                    }
                    """),
            Map.entry(
                    "~app.persistence.Row",
                    "@jakarta.persistence.Entity public class Row extends io.quarkus.hibernate.orm.panache.PanacheEntityBase {}"),
            Map.entry(
                    "~app.persistence.SqlUnit",
                    "public class SqlUnit { Row row; void run() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }"),
            Map.entry("~app.schedule.Sweep", "public class Sweep { ~core.usecase.Ask ask; }"),
            Map.entry(
                    "~app.wiring.OutboundClients",
                    "class OutboundClients { Object client = java.net.http.HttpClient.newHttpClient(); }"),
            Map.entry("~app.wiring.Wiring", """
                    public class Wiring {
                        ~app.persistence.SqlUnit unit = new ~app.persistence.SqlUnit();
                        ~core.inmemory.MemoryStore memory = new ~core.inmemory.MemoryStore();
                        ~adapters.one.OneStore store = new ~adapters.one.OneStore(new vendor.Client());
                        ~core.usecase.Ask ask = new ~core.usecase.Ask(null, java.time.InstantSource.system(), null);
                        java.time.Instant started = java.time.Instant.now();
                        String id = java.util.UUID.randomUUID().toString();
                    }
                    """),
            Map.entry(
                    "~testkit.contract.Fresh",
                    "final class Fresh { String name = java.util.UUID.randomUUID().toString(); }"),
            Map.entry("~testkit.data.Texts", """
                    public class Texts {
                        ~core.inmemory.MemoryStore memory;
                        java.util.SplittableRandom random = new java.util.SplittableRandom(7);
                        String read(~core.redaction.RedactedText text) { return text.asString(~core.redaction.Sink.MODEL); }
                        java.time.LocalDate day(java.time.Clock clock) { return java.time.LocalDate.now(clock); }
                    }
                    """),
            Map.entry("~stores.Servers", "public class Servers {}"),
            Map.entry("~shopify.sandbox.Sandbox", "public class Sandbox {}"),
            Map.entry(
                    "~demo.Demo",
                    "public class Demo { ~stores.Servers s; ~shopify.sandbox.Sandbox b; java.time.Instant now = java.time.Instant.now(); }"),
            Map.entry("~bench.Speed", "public class Speed { ~core.usecase.Ask ask; ~testkit.data.Texts texts; }"));

    private CleanHouse() {}
}
