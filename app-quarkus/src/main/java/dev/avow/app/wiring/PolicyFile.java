package dev.avow.app.wiring;

import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicyTree;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the app maker's {@code avow.yaml}. Every value is a text: {@code no} is the word, a date stays as it is written.
 * Problems name the place, never what stands there.
 */
public final class PolicyFile {

    private static final String NAME = "avow.yaml";

    private PolicyFile() {}

    /** What was read: a tree, or why there is none. */
    public sealed interface Content {

        /** One function per case. */
        <T> T fold(Function<PolicyTree, T> tree, Function<List<PolicyProblem>, T> problems);

        /**
         * A policy.
         *
         * @param tree what it says
         */
        record Read(PolicyTree tree) implements Content {
            @Override
            public <T> T fold(Function<PolicyTree, T> read, Function<List<PolicyProblem>, T> problems) {
                return read.apply(tree);
            }
        }

        /**
         * No policy.
         *
         * @param problems why
         */
        record Unreadable(List<PolicyProblem> problems) implements Content {
            /** Copies the list. */
            public Unreadable {
                problems = List.copyOf(problems);
            }

            @Override
            public <T> T fold(Function<PolicyTree, T> read, Function<List<PolicyProblem>, T> unreadable) {
                return unreadable.apply(problems);
            }
        }
    }

    /** The file that counts: the named one, or {@code avow.yaml} in the working directory if it is there. */
    public static Optional<Path> find(Optional<Path> named) {
        return named.or(() -> Optional.of(Path.of(NAME)).filter(Files::exists));
    }

    /** Reads a file. */
    public static Content read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return content(StrictYaml.load(text));
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : "line " + (e.getProblemMark().getLine() + 1) + ", column "
                            + (e.getProblemMark().getColumn() + 1) + ": ";
            return unreadable("yaml.malformed", place + "YAML, each key once, no tags and few aliases");
        } catch (YAMLException e) {
            return unreadable("yaml.malformed", "one YAML document of at most " + StrictYaml.LONGEST + " characters");
        } catch (CharacterCodingException e) {
            return unreadable("file.not-utf8", "a file in UTF-8");
        } catch (IOException e) {
            return unreadable("file.unreadable", "a file that this process may read");
        }
    }

    private static Content content(@Nullable Object loaded) {
        if (loaded == null) {
            return new Content.Read(PolicyTree.empty());
        }
        return loaded instanceof Map<?, ?> map
                ? new Content.Read(PolicyTree.of(Origin.APP, map))
                : unreadable("yaml.malformed", "a map of options");
    }

    private static Content unreadable(String code, String allowed) {
        return new Content.Unreadable(List.of(new PolicyProblem(NAME, code, allowed)));
    }
}
