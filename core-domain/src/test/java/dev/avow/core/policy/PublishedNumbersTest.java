package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each number of "Every number in one place" in {@code docs/promises.md} is the compiled profile's own. */
class PublishedNumbersTest {

    private static final Path PROMISES = Path.of("..", "docs", "promises.md");
    private static final String HEADING = "## Every number in one place";
    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SPAN = Pattern.compile("(?:\\+ |up to )?(\\d+) (s|h|days|months|years)");
    private static final Map<String, String> UNITS =
            Map.of("s", "seconds", "h", "hours", "days", "days", "months", "months", "years", "years");

    /** Which options of which profile a row speaks of; the table gives the value. */
    private static final Map<String, List<String>> SPANS = Map.ofEntries(
            Map.entry("S4-24", List.of("cart-recovery rights.webhook-answer")),
            Map.entry("S3-23", List.of("referral uninstall.job")),
            Map.entry("S1-50", List.of("short-chat incident.authority")),
            Map.entry("S3-30", List.of("referral incident.merchants")),
            Map.entry("S1-21", List.of("short-chat retention.transcript.life")),
            Map.entry("S1-22", List.of("short-chat retention.lead.life")),
            Map.entry("S1-52", List.of("short-chat notice.material.days")),
            Map.entry("S3-21", List.of("referral retention.attributed-order.tolerance")),
            Map.entry("S0-13", List.of("inbox-chat retention.transcript.life")),
            Map.entry("S0-14", List.of("inbox-chat uninstall.limit")),
            Map.entry("S1-33", List.of("short-chat uninstall.limit")),
            Map.entry("S1-45", List.of("short-chat rights.complete")),
            Map.entry("S1-26", List.of("short-chat model.provider-copy")),
            Map.entry("S2-19", List.of("agent-chat notice.material.days")),
            Map.entry("S3-56", List.of("referral notice.material.days")),
            Map.entry("S3-25", List.of("referral uninstall.limit")),
            Map.entry("S3-33", List.of("referral rights.process")),
            Map.entry("S3-35", List.of("referral rights.process")),
            Map.entry("S3-45", List.of("referral rights.complete")),
            Map.entry("S3-46", List.of("referral rights.acknowledge")),
            Map.entry("S4-19", List.of("cart-recovery uninstall.limit")),
            Map.entry("S4-20", List.of("cart-recovery rights.process")),
            Map.entry("S3-08", List.of("referral attribution.window", "referral retention.attribution-touch.life")),
            Map.entry("S4-16", List.of("cart-recovery retention.abandoned-checkout.life")),
            Map.entry("S3-52", List.of("referral rights.look-back")),
            Map.entry("S3-53", List.of("referral rights.look-back")),
            Map.entry("S3-18", List.of("referral retention.attributed-order.life")),
            Map.entry("S3-20", List.of("referral retention.attributed-order.life")),
            Map.entry("S3-28", List.of("referral retention.commission-total.life")));

    /** Rows whose number is not a span: the exact values, by the number's cell. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "weekly / daily",
                    List.of(
                            "referral retention.attributed-order.by = weekly",
                            "cart-recovery retention.abandoned-checkout.by = daily",
                            "cart-recovery retention.abandoned-checkout.tolerance = 1 day"),
            "13 / 16 years",
                    List.of(
                            "referral consent.age.default = 13",
                            "referral consent.age.DE = 16",
                            "short-chat consent.age.default = 16",
                            "agent-chat consent.age.default = 16"),
            "TLS 1.2+", List.of("inbox-chat security.tls = 1.2", "cart-recovery security.tls = 1.2"),
            "AES-256", List.of("inbox-chat security.at-rest = aes-256", "cart-recovery security.at-rest = aes-256"),
            "Level 2, 2 fields",
                    List.of(
                            "cart-recovery security.protected-data-level = 2",
                            "cart-recovery recovery.fields = email, name"),
            "3 webhooks",
                    List.of(
                            "agent-chat rights.webhooks = customer-redact, data-request, shop-redact",
                            "referral rights.webhooks = customer-redact, data-request, shop-redact",
                            "cart-recovery rights.webhooks = customer-redact, data-request, shop-redact"),
            "8 fields",
                    List.of("referral export.attributed-order.fields = confirmation_number, currency, order_id,"
                            + " order_name, referral_code, subtotal, timestamp, total"),
            "6 / 3 / 1 / 2",
                    List.of(
                            "inbox-chat sharing.most.answering = 6",
                            "short-chat sharing.most.answering = 3",
                            "referral sharing.most.attribution = 1",
                            "cart-recovery sharing.most.cart-recovery = 2"));

    /** No choice of a policy: answers fixed in code, Shopify's own timing, claims that rest on evidence. */
    private static final Set<String> NOT_A_CHOICE = Set.of("200 / 401", "48 h", "250+, 24/7");

    private record Row(String number, List<String> profiles, List<String> promises) {}

    @Test
    void eachSpanOfTheTableIsTheCompiledProfilesOwn() throws IOException {
        Set<String> checked = new HashSet<>();
        for (Row row : rows()) {
            Matcher span = SPAN.matcher(row.number());
            boolean judged = span.matches() && !NOT_A_CHOICE.contains(row.number());
            for (String promise : judged ? row.promises() : List.<String>of()) {
                for (String place : SPANS.getOrDefault(promise, List.of())) {
                    String profile = place.substring(0, place.indexOf(' '));
                    String path = place.substring(place.indexOf(' ') + 1);
                    assertThat(row.profiles()).as("%s in %s", promise, row).contains(profile);
                    assertThat(value(profile, path))
                            .as("%s: %s of %s", promise, path, profile)
                            .isEqualTo(expected(span, path));
                    checked.add(promise);
                }
            }
        }
        assertThat(checked).isEqualTo(SPANS.keySet());
    }

    @Test
    void eachOtherNumberOfTheTableIsTheCompiledProfilesOwn() throws IOException {
        Set<String> numbers = new HashSet<>(rows().stream().map(Row::number).toList());

        assertThat(numbers).containsAll(WORDS.keySet()).containsAll(NOT_A_CHOICE);
        WORDS.values().stream().flatMap(List::stream).forEach(line -> {
            String place = line.substring(0, line.indexOf(" = "));
            assertThat(value(place.substring(0, place.indexOf(' ')), place.substring(place.indexOf(' ') + 1)))
                    .as(line)
                    .isEqualTo(line.substring(line.indexOf(" = ") + 3));
        });
    }

    @Test
    void noRowOfTheTableIsLeftOut() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(28).allSatisfy(row -> {
            boolean known = WORDS.containsKey(row.number())
                    || NOT_A_CHOICE.contains(row.number())
                    || SPANS.keySet().containsAll(row.promises());
            assertThat(known)
                    .as("%s is checked or said not to be a choice", row)
                    .isTrue();
        });
    }

    @Test
    void clocksOfTheTableStartWhereItSays() {
        assertThat(value("short-chat", "retention.transcript.starts")).isEqualTo("created");
        assertThat(value("short-chat", "retention.lead.starts")).isEqualTo("submitted");
        assertThat(value("inbox-chat", "retention.transcript.starts"))
                .isEqualTo("earlier of subscription-ended, uninstalled");
        assertThat(value("referral", "retention.attributed-order.starts")).isEqualTo("recorded");
        assertThat(value("referral", "retention.attribution-touch.starts")).isEqualTo("first-visit");
        assertThat(value("referral", "attribution.sliding")).isEqualTo("false");
        assertThat(value("referral", "uninstall.starts")).isEqualTo("uninstalled");
        assertThat(value("cart-recovery", "retention.abandoned-checkout.starts"))
                .isEqualTo("abandoned");
        assertThat(value("cart-recovery", "uninstall.starts")).isEqualTo("webhook-received");
        assertThat(value("cart-recovery", "uninstall.net")).isEqualTo("true");
    }

    private static String expected(Matcher span, String path) {
        return path.endsWith(".days") ? span.group(1) : span.group(1) + " " + UNITS.get(span.group(2));
    }

    private static String value(String profile, String path) {
        return policy("profiles = " + profile).tree().text(path).orElse("nothing");
    }

    private static List<Row> rows() throws IOException {
        List<String> section = Files.readAllLines(PROMISES).stream()
                .dropWhile(line -> !line.equals(HEADING))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|") && !line.startsWith("| ---") && !line.startsWith("| number"))
                .toList();
        return section.stream()
                .map(line -> CELL.splitAsStream(line).toList())
                .map(cells -> new Row(cells.get(1), words(cells.get(2)), words(cells.get(3))))
                .toList();
    }

    private static List<String> words(String cell) {
        return Stream.of(cell).flatMap(COMMA::splitAsStream).toList();
    }
}
