package dev.avow.app.wiring;

import dev.avow.app.cli.Commands;
import dev.avow.app.cli.EnvironmentCommands;
import dev.avow.app.cli.PolicyCommands;
import dev.avow.app.cli.RetentionCommands;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** Serves, or carries out one command. What looks at files only starts nothing. */
@QuarkusMain
public final class AvowMain {

    /** A command starts no listener and no schedule of its own. */
    private static final Map<String, String> COMMAND = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.console.level", "WARN",
            "quarkus.log.console.stderr", "true");

    /** Commands that ask the service's stores; with the words that call them. */
    private static final Set<String> ASKING = Set.of("retention run", "retention status", "environment print");

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
                new PolicyCommands(AvowMain::compile, InstantSource.system()).spec(),
                new RetentionCommands(() -> bean(EnforceRetention.class), () -> bean(ExamineRetention.class)).spec(),
                new EnvironmentCommands(() -> bean(DeclaredEnvironment.class).declared(Fingerprints::of)).spec());
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
