package dev.avow.app.wiring;

import dev.avow.app.cli.EvaluateCommand;
import dev.avow.app.cli.EvaluateCommand.Asked;
import dev.avow.app.cli.EvaluateCommand.Refused;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.EvaluateAnswers.Report;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Carries out {@code avow evaluate}. A provider is called only if the policy's register names it; this machine may be called
 * besides, since nothing that is asked here is anybody's.
 */
public final class EvaluationRun implements EvaluateCommand.Run {

    private static final String SETTING = "evaluate";
    private static final String KEY = "AVOW_MODEL_API_KEY";

    private final Map<String, String> environment;
    private final Optional<Path> policy;
    private final InstantSource clock;
    private final IdSource ids = () -> UUID.randomUUID().toString();

    /**
     * Puts it together.
     *
     * @param environment holds the provider's key
     * @param policy the app maker's policy file; the shipped default otherwise
     */
    public EvaluationRun(Map<String, String> environment, Optional<Path> policy, InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.policy = policy;
        this.clock = clock;
    }

    /** A model as the command line names it. */
    private record Chosen(
            AvowConfig.Provider provider,
            AvowConfig.Credentials credentials,
            Optional<String> apiKey,
            Optional<URI> baseUrl,
            Optional<String> region,
            Optional<String> name,
            Optional<String> reasoningEffort,
            Optional<String> safetyIdentifier,
            Optional<Set<String>> lacks)
            implements AvowConfig.Model {
        @Override
        public String toString() {
            return "Chosen[" + provider + "]";
        }
    }

    @Override
    public Report of(String file, Asked model) throws Refused {
        return new Evaluation(model(model), ids, clock).of(file(file));
    }

    private static EvaluationFile file(String file) throws Refused {
        try {
            return EvaluationFile.SHIPPED.contains(file)
                    ? EvaluationFile.shipped(file)
                    : EvaluationFile.read(Path.of(file));
        } catch (EvaluationFile.Unusable e) {
            throw new Refused("evaluation.file (" + file + ": " + e.getMessage() + ")");
        }
    }

    private LanguageModel model(Asked asked) throws Refused {
        ConfiguredModel model = new ConfiguredModel(SETTING, chosen(asked));
        ModelExtensions extensions = ModelExtensions.ofClassPath();
        Optional<String> problem = model.problem(extensions);
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        PolicySet holds = compiled();
        OutboundClients outbound = new OutboundClients(holds::recipients, () -> SpokenTls.of(holds), true);
        if (model.isRemote()) {
            for (URI recipient : model.recipients(extensions)) {
                Optional<String> refusal = outbound.refusal(recipient, Purpose.ANSWERING);
                if (refusal.isPresent()) {
                    throw new Refused(refusal.get() + " (" + SETTING + ")");
                }
            }
        }
        return ModelProducers.model(model, extensions, outbound, clock);
    }

    private Chosen chosen(Asked asked) throws Refused {
        AvowConfig.Provider provider =
                named(AvowConfig.Provider.values(), asked.provider(), "evaluation.provider (--provider)");
        AvowConfig.Credentials credentials =
                named(AvowConfig.Credentials.values(), asked.credentials(), "evaluation.credentials (--credentials)");
        Optional<URI> base;
        try {
            base = asked.baseUrl().map(URI::create);
        } catch (IllegalArgumentException e) {
            throw new Refused("evaluation.base-url (--base-url)");
        }
        Optional<String> key =
                Optional.ofNullable(environment.get(KEY)).filter(any -> credentials == AvowConfig.Credentials.API_KEY);
        return new Chosen(
                provider,
                credentials,
                key,
                base,
                asked.region(),
                asked.name(),
                Optional.empty(),
                Optional.empty(),
                asked.lacks());
    }

    private static <E extends Enum<E>> E named(E[] constants, String word, String otherwise) throws Refused {
        String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new Refused(otherwise));
    }

    private PolicySet compiled() throws Refused {
        Optional<Path> file = PolicyFile.find(policy);
        Compilation compilation = file.map(PolicyFile::read)
                .map(content -> content.fold(PolicyCompiler::compile, Compilation.Rejected::new))
                .orElseGet(() -> PolicyCompiler.compile(PolicyTree.empty()));
        Optional<PolicySet> policySet =
                compilation.fold(right -> Optional.of(right.policy()), wrong -> Optional.empty());
        return policySet.orElseThrow(() ->
                new Refused("evaluation.policy (" + file.map(Path::toString).orElse("") + ")"));
    }
}
