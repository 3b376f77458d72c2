package dev.avow.core.policy;

import static dev.avow.core.policy.Check.error;
import static dev.avow.core.policy.Check.warning;
import static dev.avow.core.policy.Paths.has;
import static dev.avow.core.policy.Paths.longer;
import static dev.avow.core.policy.Paths.when;

import dev.avow.core.subject.Region;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The contradictions between systems whose profiles are run together, C1 to C20. */
final class Disagreements {

    private static final String EMAIL_KEPT = "retention.abandoned-checkout.life";

    private Disagreements() {}

    static List<Check> all() {
        return List.of(
                warning(
                        "C1",
                        "S0-13, S1-21",
                        "The profiles name different lives for a conversation; the notice must name the one that holds.",
                        between("retention\\.transcript\\.(life|starts)")),
                warning(
                        "C2",
                        "S0-14, S1-33, S3-23, S3-25, S4-19",
                        "The profiles end an uninstall at different times, or count from different events.",
                        between("uninstall\\.(job|limit|starts|net)")),
                error(
                        "C3",
                        "S0-14, S3-26, S3-27, S4-19",
                        "Commission sums are kept, but an uninstall deletes them: what is owed would be forgotten.",
                        tree -> when(
                                has(tree, "retention.commission-total.life")
                                        && !tree.words("uninstall.survivors").contains("commission-total"),
                                "uninstall.survivors",
                                "retention.commission-total.life")),
                warning(
                        "C4",
                        "S3-40, S4-20",
                        "A redaction keeps the sum of credited orders and lowers the revenue of recovered ones.",
                        tree -> when(
                                tree.says("retention.attributed-order.then", "aggregate-then-delete")
                                        && tree.says("recovery.revenue-on-redact", "falls"),
                                "retention.attributed-order.then",
                                "recovery.revenue-on-redact")),
                warning(
                        "C5",
                        "S3-18, S4-17",
                        "Credited orders end by age, recovered ones only with the installation.",
                        tree -> when(
                                has(tree, "retention.attributed-order.life")
                                        && tree.says("retention.recovered-order.starts", "uninstalled"),
                                "retention.attributed-order.life",
                                "retention.recovered-order.starts")),
                warning(
                        "C6",
                        "S1-29, S2-02, S2-03",
                        "The profiles differ on what a model may know of an order.",
                        between("model\\.order-context")),
                warning(
                        "C7",
                        "S1-11, S1-22, S2-02, S4-01",
                        "E-mail addresses are redacted in conversations and kept in checkouts, or the profiles keep contacts"
                                + " for different times.",
                        tree -> Stream.concat(
                                        between("retention\\.lead\\.(life|starts)|redaction\\.(email|phone)\\..*")
                                                .apply(tree)
                                                .stream(),
                                        when(
                                                has(tree, EMAIL_KEPT) && has(tree, "retention.transcript.life"),
                                                EMAIL_KEPT)
                                                .stream())
                                .toList()),
                warning(
                        "C8",
                        "S1-07, S1-17, S2-16, S3-08",
                        "One app both sets a cookie and says that its chat needs none, or the profiles differ on it.",
                        tree -> Stream.concat(
                                        between("browser\\.chat").apply(tree).stream(),
                                        when(
                                                tree.says("browser.chat", "session-storage")
                                                        && tree.words("attribution.key")
                                                                .contains("cookie"),
                                                "attribution.key",
                                                "browser.chat")
                                                .stream())
                                .toList()),
                error(
                        "C9",
                        "S1-34, S3-09, S3-47",
                        "A cookie is set without waiting for any signal.",
                        tree -> when(
                                tree.words("attribution.key").contains("cookie")
                                        && tree.says("purposes.attribution.gate", "none"),
                                "purposes.attribution.gate",
                                "attribution.key")),
                warning(
                        "C10",
                        "S0-18, S2-14, S3-45, S4-23",
                        "The profiles name different ways in for a data subject; all of them are open.",
                        between("rights\\.channels")),
                warning(
                        "C11",
                        "S1-45, S3-33, S3-35, S3-45, S3-46, S4-20",
                        "Thirty days mean different things: a request may be answered before it must be acknowledged, or"
                                + " the profiles differ.",
                        tree -> Stream.concat(
                                        between("rights\\.(acknowledge|process|complete)").apply(tree).stream(),
                                        when(
                                                longer(tree, "rights.acknowledge", "rights.complete"),
                                                "rights.acknowledge")
                                                .stream())
                                .toList()),
                warning(
                        "C12",
                        "S1-52, S2-19, S3-56",
                        "The profiles announce a change at different times or places.",
                        between("notice\\..*")),
                warning(
                        "C13",
                        "S1-51, S2-18, S3-55",
                        "The profiles name different ages.",
                        between("consent\\.age\\..*")),
                warning(
                        "C14",
                        "S1-50, S3-30",
                        "The profiles tell of a breach at different times, or merchants hear of it too late to keep their"
                                + " own 72 hours.",
                        tree -> Stream.concat(
                                        between("incident\\..*").apply(tree).stream(),
                                        when(
                                                has(tree, "incident.merchants")
                                                        && !tree.text("incident.authority")
                                                                .map(it -> Spans.compare(
                                                                        tree.text("incident.merchants")
                                                                                .orElseThrow(),
                                                                        it))
                                                                .filter(Comparison.STRICTER::equals)
                                                                .isPresent(),
                                                "incident.merchants",
                                                "incident.authority")
                                                .stream())
                                .toList()),
                warning(
                        "C15",
                        "S0-01, S0-02, S2-11, S3-17, S4-11",
                        "Encryption at rest is left to the provider though fields are called sensitive, or the profiles"
                                + " differ.",
                        tree -> Stream.concat(
                                        between("security\\.(tls|at-rest)").apply(tree).stream(),
                                        when(
                                                tree.says("security.at-rest", "provider")
                                                        && !Paths.saying(tree, "sensitive.", "true")
                                                                .isEmpty(),
                                                "security.at-rest")
                                                .stream())
                                .toList()),
                warning(
                        "C16",
                        "S0-19, S1-32, S3-16",
                        "The profiles allow different places; only what they share is allowed.",
                        between("regions\\.allowed")),
                error(
                        "C16",
                        "S0-19, S1-27, S1-32, S3-16",
                        "A store is in a place that is not allowed, or no place is allowed.",
                        Disagreements::misplaced),
                error(
                        "C17",
                        "S0-19, S3-14, S3-16, S4-08, S4-26",
                        "More recipients are named than promised, or a third party though none is promised.",
                        Disagreements::tooMany),
                warning(
                        "C18",
                        "S3-11, S4-03",
                        "Orders are asked for on one side and sent by webhook on the other: one order is seen in both ways.",
                        tree -> Stream.concat(
                                        between("attribution\\.orders-by").apply(tree).stream(),
                                        when(
                                                tree.says("attribution.orders-by", "polling")
                                                        && has(tree, "recovery.delay"),
                                                "attribution.orders-by",
                                                "recovery.delay")
                                                .stream())
                                .toList()),
                warning(
                        "C19",
                        "S0-17, S1-40, S2-13, S3-36",
                        "An export holds everything of one class and a fixed list of another.",
                        tree -> {
                            List<String> exported = tree.under("export").stream()
                                    .map(key -> "export." + key + ".fields")
                                    .filter(path -> has(tree, path))
                                    .toList();
                            boolean mixed = exported.stream()
                                            .map(path -> tree.says(path, "all"))
                                            .distinct()
                                            .count()
                                    > 1;
                            return mixed ? exported : List.of();
                        }),
                warning(
                        "C20",
                        "S0-13, S1-33, S3-20, S3-26",
                        "The profiles end a life differently, or credited orders end without joining the sum.",
                        tree -> Stream.concat(
                                        between("retention\\.[a-z-]+\\.then").apply(tree).stream(),
                                        when(
                                                tree.text("retention.attributed-order.then")
                                                        .filter(then -> !then.equals("aggregate-then-delete"))
                                                        .isPresent(),
                                                "retention.attributed-order.then")
                                                .stream())
                                .toList()));
    }

    /** The paths of this shape on which two profiles differ. */
    private static Function<PolicyTree, List<String>> between(String shape) {
        Pattern pattern = Pattern.compile(shape);
        return tree -> tree.entries().values().stream()
                .filter(entry -> pattern.matcher(entry.path()).matches())
                .filter(Disagreements::isDisputed)
                .map(PolicyEntry::path)
                .toList();
    }

    private static boolean isDisputed(PolicyEntry entry) {
        return Stream.concat(Stream.of(entry), entry.overrode().stream())
                        .filter(said -> said.origin().layer() == Layer.PROFILE)
                        .map(PolicyEntry::text)
                        .distinct()
                        .count()
                > 1;
    }

    private static List<String> misplaced(PolicyTree tree) {
        if (tree.says("regions.allowed", WordSet.NONE)) {
            return List.of("regions.allowed");
        }
        return tree.under("stores").stream()
                .map(name -> "stores." + name + ".region")
                .filter(path ->
                        tree.text(path).filter(place -> !isAllowed(tree, place)).isPresent())
                .toList();
    }

    private static boolean isAllowed(PolicyTree tree, String place) {
        Region region = new Region(place);
        return tree.words("regions.allowed").stream()
                .anyMatch(allowed -> allowed.equals("EEA")
                        ? region.isEea()
                        : allowed.equals(region.code()) || allowed.equals(region.country()));
    }

    private static List<String> tooMany(PolicyTree tree) {
        Stream<String> third = Paths.saying(tree, "recipients.", "third-party").stream()
                .filter(path -> tree.says("sharing.third-parties", "none"));
        Stream<String> counted = tree.under("sharing.most").stream()
                .map(purpose -> "sharing.most." + purpose)
                .filter(path -> receivers(tree, path.substring("sharing.most.".length()))
                        > Integer.parseInt(tree.text(path).orElseThrow()));
        return Stream.concat(third, counted).toList();
    }

    private static long receivers(PolicyTree tree, String purpose) {
        return tree.under("recipients").stream()
                .filter(name -> tree.words("recipients." + name + ".purposes").contains(purpose))
                .count();
    }
}
