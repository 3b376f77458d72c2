package dev.avow.app.cli;

import dev.avow.core.rights.Closing;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Reason;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.LocateOrder;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.core.usecase.TypedSubject;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code avow rights list|ask|lift|close|adopt-journal}: the maker's support takes requests that came by mail (S0-18, S3-29, S3-45), by the
 * same path as every other; needs the stores of the service.
 */
public final class RightsCommands {

    private static final int MOST = 1_000;
    private static final String NO_ORDER = "rights.order-unknown";
    private static final String WHOM = "rights.locator (--subject PART, or --whole-shop)";
    private static final String SHOP = "the shop's myshopify.com domain";
    private static final String SUBJECT =
            "email:..., phone:..., customer:..., order:... (Shopify's ids), order-name:... (the number that the customer knows,"
                    + " such as #1001) or conversation:...";
    private static final String NOT_WAITING = "rights.not-waiting";

    private final Supplier<ReadRequests> read;
    private final Supplier<AskForRights> ask;
    private final Supplier<PutRight> putRight;
    private final Supplier<LocateOrder> locateOrder;
    private final Supplier<GuardRestore> guard;
    private final Supplier<CloseRequest> close;
    private final Supplier<LiftStop> lift;

    /** Puts the commands together; each part is made when it is asked for. */
    public RightsCommands(
            Supplier<ReadRequests> read,
            Supplier<AskForRights> ask,
            Supplier<PutRight> putRight,
            Supplier<LocateOrder> locateOrder,
            Supplier<GuardRestore> guard,
            Supplier<CloseRequest> close,
            Supplier<LiftStop> lift) {
        this.read = read;
        this.ask = ask;
        this.putRight = putRight;
        this.locateOrder = locateOrder;
        this.guard = guard;
        this.close = close;
        this.lift = lift;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("rights", "Takes and shows requests of data subjects.");
        group.addSubcommand(
                "list",
                Commands.command(
                        "list", "Lists what is not settled, with its clocks.", guarded((parsed, out) -> list(out))));
        CommandSpec asking =
                Commands.command("ask", "Takes a request for a person, or for a whole shop.", guarded(this::ask));
        asking.addPositional(Commands.position(
                0,
                "KIND",
                "access, portability, know, erasure, rectification, restriction, objection, withdrawal, opt-out"));
        asking.addOption(Commands.option("--shop", "SHOP", true, SHOP));
        asking.addOption(Commands.option("--subject", "PART", false, SUBJECT));
        asking.addOption(Commands.flag("--whole-shop", "instead of a person: erases everything of the shop"));
        asking.addOption(Commands.option(
                "--reason", "REASON", false, "for an erasure of a person, child: data of a child; nothing else"));
        asking.addOption(Commands.option(
                "--right", "PART", false, "for a rectification, what is right: email:..., phone:... or name:..."));
        asking.addOption(Commands.option(
                "--ticket", "TICKET", true, "your file's number: the same again for the same person changes nothing"));
        group.addSubcommand("ask", asking);
        group.addSubcommand("lift", lifting());
        group.addSubcommand("close", closing());
        group.addSubcommand(
                "adopt-journal",
                Commands.command(
                        "adopt-journal",
                        "Takes the suppression journal that is there for the right one, though a store knew more.",
                        guarded((parsed, out) -> {
                            guard.get().adopt();
                            out.println("The stores go by the journal that is there.");
                            return CommandLine.ExitCode.OK;
                        })));
        return group;
    }

    private CommandSpec lifting() {
        CommandSpec lifting =
                Commands.command("lift", "Lifts what was stopped for a person, and nothing else.", guarded(this::lift));
        lifting.addPositional(Commands.position(0, "KIND", "restriction, objection, opt-out"));
        lifting.addOption(Commands.option("--shop", "SHOP", true, SHOP));
        lifting.addOption(Commands.option("--subject", "PART", true, SUBJECT));
        lifting.addOption(Commands.option(
                "--word",
                "WORD",
                false,
                "for a restriction, told: the person was told that it ends (GDPR Art. 18(3)); for an objection or an opt-out, asked:"
                        + " the person asked for it. Without it nothing is lifted"));
        lifting.addOption(
                Commands.option("--word-at", "INSTANT", false, "when that was, such as 2026-11-30T09:00:00Z"));
        return lifting;
    }

    private CommandSpec closing() {
        CommandSpec closing =
                Commands.command("close", "Ends a request that waits for a person.", guarded(this::close));
        closing.addPositional(Commands.position(0, "ID", "the request, as the list names it"));
        closing.addOption(Commands.option(
                "--how",
                "CODE",
                true,
                Arrays.stream(Closing.values()).map(Closing::key).collect(Collectors.joining(", "))));
        return closing;
    }

    private static Commands.Action guarded(Commands.Action action) {
        return Commands.guarded("rights.malformed", action);
    }

    private int list(PrintWriter out) {
        for (ReadRequests.Row row : read.get().unsettled(MOST)) {
            RightsRequest request = row.request();
            out.printf(
                    "%s %s%s %s of %s: %s%s, due by %s (%s)%n",
                    request.id(),
                    request.kind().key(),
                    request.reason().map(reason -> " (" + reason.key() + ")").orElse(""),
                    request.wholeShop() ? "of everything" : "of a person",
                    request.shop(),
                    request.outcome().orElse("open"),
                    row.found().isPresent()
                            ? " (" + row.forgotten() + " of " + row.found().getAsLong() + " records gone)"
                            : "",
                    request.completeBy(),
                    row.completion());
        }
        return CommandLine.ExitCode.OK;
    }

    private int ask(ParseResult parsed, PrintWriter out) {
        Kind kind = kind(parsed.matchedPositionalValue(0, ""));
        ShopId shop = ShopId.of(parsed.matchedOptionValue("--shop", ""));
        String subject = parsed.matchedOptionValue("--subject", "");
        boolean wholeShop = parsed.hasMatchedOption("--whole-shop");
        if (subject.isEmpty() != wholeShop) {
            out.println(WHOM);
            return CommandLine.ExitCode.USAGE;
        }
        Optional<SubjectLocator> person = person(shop, subject);
        if (person.isEmpty() && !wholeShop) {
            out.println(NO_ORDER);
            return CommandLine.ExitCode.USAGE;
        }
        AskForRights.Command command = new AskForRights.Command(
                shop,
                person,
                kind,
                reason(parsed.matchedOptionValue("--reason", "")),
                Channel.SUPPORT,
                parsed.matchedOptionValue("--ticket", ""));
        String right = parsed.matchedOptionValue("--right", "");
        EraseSubject.Outcome outcome = right.isEmpty()
                ? ask.get().handle(command)
                : new EraseSubject.Outcome(putRight.get().handle(command, correction(right)));
        out.printf(
                "%s: %s%n", outcome.request().id(), outcome.request().outcome().orElse("taken"));
        outcome.receipt()
                .ifPresent(receipt ->
                        out.printf("The subject fetches the certificate at /certificates/%s%n", receipt.code()));
        return CommandLine.ExitCode.OK;
    }

    private int lift(ParseResult parsed, PrintWriter out) {
        StopReason reason =
                StopReason.of(kind(parsed.matchedPositionalValue(0, ""))).orElseThrow(IllegalArgumentException::new);
        ShopId shop = ShopId.of(parsed.matchedOptionValue("--shop", ""));
        Optional<SubjectLocator> person = person(shop, parsed.matchedOptionValue("--subject", ""));
        if (person.isEmpty()) {
            out.println(NO_ORDER);
            return CommandLine.ExitCode.USAGE;
        }
        Optional<Lifting> word =
                word(parsed.matchedOptionValue("--word", ""), parsed.matchedOptionValue("--word-at", ""));
        return lift.get()
                .handle(new LiftStop.Command(shop, person.get(), reason, Channel.SUPPORT, word, Optional.empty()))
                .fold(
                        lifted -> {
                            out.println(lifted.request().id() + ": "
                                    + lifted.request().outcome().orElseThrow());
                            return CommandLine.ExitCode.OK;
                        },
                        refused -> {
                            out.println(refused.why().code());
                            return CommandLine.ExitCode.USAGE;
                        });
    }

    private static Optional<Lifting> word(String word, String at) {
        return word.isEmpty() && at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lifting(
                        Lifting.Word.stated(word).orElseThrow(IllegalArgumentException::new), Instant.parse(at)));
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.key().equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private int close(ParseResult parsed, PrintWriter out) {
        Closing how = Closing.of(parsed.matchedOptionValue("--how", "")).orElseThrow(IllegalArgumentException::new);
        Optional<RightsRequest> closed = close.get()
                .handle(new CloseRequest.Command(parsed.matchedPositionalValue(0, ""), how, Optional.empty()));
        out.println(closed.map(request -> request.id() + ": " + how.key()).orElse(NOT_WAITING));
        return closed.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
    }

    private static Correction correction(String part) {
        Optional<PersonalText> value = Optional.of(PersonalText.of(part.substring(part.indexOf(':') + 1)));
        return switch (part.substring(0, part.indexOf(':') + 1)) {
            case "email:" ->
                new Correction(
                        value.map(PersonalText::value).map(TypedSubject::email), Optional.empty(), Optional.empty());
            case "phone:" ->
                new Correction(
                        Optional.empty(), value.map(PersonalText::value).map(TypedSubject::phone), Optional.empty());
            case "name:" -> new Correction(Optional.empty(), Optional.empty(), value);
            default -> throw new IllegalArgumentException("no such part");
        };
    }

    private static Optional<Reason> reason(String word) {
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(word).orElseThrow(() -> new IllegalArgumentException("no such reason")));
    }

    /** Nobody for the whole shop, and where no single order has that number. */
    private Optional<SubjectLocator> person(ShopId shop, String part) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        String value = part.substring(part.indexOf(':') + 1);
        return switch (part.substring(0, part.indexOf(':') + 1)) {
            case "email:" ->
                Optional.of(SubjectLocator.ofEmail(TypedSubject.email(value).value()));
            case "phone:" ->
                Optional.of(SubjectLocator.ofPhone(TypedSubject.phone(value).value()));
            case "customer:" -> Optional.of(SubjectLocator.of(new CustomerId(Long.parseLong(value))));
            case "order:" -> Optional.of(SubjectLocator.of(new OrderId(Long.parseLong(value))));
            case "order-name:" -> locateOrder.get().handle(shop, PersonalText.of(value));
            case "conversation:" -> Optional.of(SubjectLocator.of(new ConversationId(value)));
            default -> throw new IllegalArgumentException("no such part");
        };
    }
}
