package dev.avow.app.wiring;

import dev.avow.app.cli.AuditCommands;
import dev.avow.app.cli.Commands;
import dev.avow.app.cli.EnvironmentCommands;
import dev.avow.app.cli.EvaluateCommand;
import dev.avow.app.cli.IncidentCommands;
import dev.avow.app.cli.KeyCommands;
import dev.avow.app.cli.NoticeCommand;
import dev.avow.app.cli.PolicyCommands;
import dev.avow.app.cli.PromiseCommands;
import dev.avow.app.cli.RetentionCommands;
import dev.avow.app.cli.RightsCommands;
import dev.avow.app.cli.ShopifyCommands;
import dev.avow.app.cli.VerifyCommands;
import dev.avow.app.cli.WebhookCommands;
import dev.avow.app.persistence.Ed25519Signer;
import dev.avow.app.persistence.SqlGrants;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.usecase.AnchorAudit;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.FindConcerned;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.LocateOrder;
import dev.avow.core.usecase.NoteIncident;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ReadIncidents;
import dev.avow.core.usecase.ReadPromises;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.core.usecase.RotateKeys;
import dev.avow.core.usecase.TellOfIncident;
import dev.avow.core.usecase.VerifyAudit;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Serves, or carries out one command. What looks at files only starts nothing. */
@QuarkusMain
public final class AvowMain {

    /** A command starts no listener and no schedule of its own. */
    private static final Map<String, String> COMMAND = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "avow.webhooks.wake", "false",
            "quarkus.log.console.level", "WARN",
            "quarkus.log.console.stderr", "true");

    /** Commands that ask the service's stores; with the words that call them. */
    private static final Set<String> ASKING = Set.of(
            "retention run",
            "retention status",
            "environment print",
            "environment grants",
            "promises list",
            "promises show",
            "keys rotate",
            "webhooks shelf",
            "webhooks retry",
            "rights list",
            "rights ask",
            "rights close",
            "rights adopt-journal",
            "audit verify",
            "audit anchor",
            "audit keep",
            "incident note",
            "incident tell",
            "incident list",
            "incident merchants",
            "incident drill");

    private AvowMain() {}

    /** Starts. */
    public static void main(String... args) {
        if (args.length == 0) {
            Quarkus.run(args);
        } else if (args.length > 1 && ASKING.contains(args[0] + " " + args[1])) {
            COMMAND.forEach(System::setProperty);
            Quarkus.run(WithStores.class, args);
        } else {
            System.exit(line().execute(args));
        }
    }

    private static CommandLine line() {
        return Commands.line(
                policy(),
                new PromiseCommands(() -> bean(ReadPromises.class)).spec(),
                new RetentionCommands(() -> bean(EnforceRetention.class), () -> bean(ExamineRetention.class)).spec(),
                new KeyCommands(() -> bean(RotateKeys.class)).spec(),
                new WebhookCommands(() -> bean(WebhookShelf.class)).spec(),
                new ShopifyCommands(AvowMain::compile, ShopifyToml::write).spec(),
                new RightsCommands(
                                () -> bean(ReadRequests.class),
                                () -> bean(AskForRights.class),
                                () -> bean(PutRight.class),
                                () -> bean(LocateOrder.class),
                                () -> bean(GuardRestore.class),
                                () -> bean(CloseRequest.class),
                                () -> bean(LiftStop.class))
                        .spec(),
                new IncidentCommands(
                                () -> bean(NoteIncident.class),
                                () -> bean(TellOfIncident.class),
                                () -> bean(ReadIncidents.class),
                                () -> bean(FindConcerned.class))
                        .spec(),
                new AuditCommands(() -> bean(VerifyAudit.class), () -> bean(AnchorAudit.class)).spec(),
                new VerifyCommands(Ed25519Signer::verifies).spec(),
                new EvaluateCommand(
                                new EvaluationRun(System.getenv(), Optional.empty(), InstantSource.system()),
                                EvaluationFile.SHIPPED)
                        .spec(),
                new EnvironmentCommands(
                                () -> bean(DeclaredEnvironment.class).declared(Fingerprints::of),
                                new EnvironmentCommands.Grants(
                                        () -> bean(SqlGrants.class).problems(),
                                        role -> bean(SqlGrants.class).statements(role)))
                        .spec());
    }

    private static CommandSpec policy() {
        CommandSpec policy = new PolicyCommands(AvowMain::compile, InstantSource.system()).spec();
        return policy.addSubcommand(
                "notice",
                new NoticeCommand(AvowMain::compile, LedgerProducers::inventory, InstantSource.system()).spec());
    }

    private static Compilation compile(Path file) {
        return PolicyFile.read(file).fold(PolicyCompiler::compile, Compilation.Rejected::new);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** A command that needs the service's stores. */
    static final class WithStores implements QuarkusApplication {
        @Override
        public int run(String... args) {
            return line().execute(args);
        }
    }
}
