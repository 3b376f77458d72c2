package dev.avow.app.wiring;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.usecase.AnswerQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A shop's texts and the questions that are asked about them, as a file says it ({@code docs/evaluation.md}).
 *
 * @param texts with titles that are all different
 * @param questions at least one
 */
public record EvaluationFile(List<Source> texts, List<AnswerQuestion> questions) {

    /** The shipped shops, by the names of their files. */
    public static final List<String> SHIPPED = List.of("lamps", "oats");

    private static final Set<String> ROOT = Set.of("texts", "questions");
    private static final Set<String> TEXT = Set.of("kind", "key", "title", "body", "url");
    private static final Set<String> QUESTION = Set.of("ask", "from", "never");

    /** Copies the lists. */
    public EvaluationFile {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
    }

    /** Why a file is none; the message names the place and never what stands there. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String place) {
            super(place);
        }
    }

    /** One that is shipped. */
    public static EvaluationFile shipped(String name) {
        try (InputStream resource =
                        EvaluationFile.class.getResourceAsStream("/dev/avow/app/evaluation/" + name + ".yaml");
                Reader text = new InputStreamReader(Objects.requireNonNull(resource, name), StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unusable e) {
            throw new IllegalStateException("a shipped file is usable", e);
        }
    }

    /** One of somebody's own. */
    public static EvaluationFile read(Path file) throws Unusable {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(text);
        } catch (IOException e) {
            throw new Unusable("the file, in UTF-8");
        }
    }

    private static EvaluationFile read(Reader text) throws Unusable {
        Map<?, ?> root;
        try {
            root = map(StrictYaml.load(text), ROOT, "the document");
        } catch (YAMLException e) {
            throw new Unusable("the YAML");
        }
        List<Source> texts = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (Object one : list(root.get("texts"))) {
            Source source = source(one, "texts[" + texts.size() + "]");
            texts.add(source);
            if (!titles.add(source.title())) {
                throw new Unusable("texts[" + (texts.size() - 1) + "].title, which is another text's");
            }
        }
        List<AnswerQuestion> questions = new ArrayList<>();
        for (Object one : list(root.get("questions"))) {
            questions.add(question(one, texts, "questions[" + questions.size() + "]"));
        }
        if (questions.isEmpty()) {
            throw new Unusable("questions");
        }
        return new EvaluationFile(texts, questions);
    }

    private static Source source(@Nullable Object one, String place) throws Unusable {
        Map<?, ?> map = map(one, TEXT, place);
        try {
            SourceKind kind = SourceKind.valueOf(text(map, "kind", place).toUpperCase(Locale.ROOT));
            return new Source(
                    new SourceId(kind, text(map, "key", place)),
                    text(map, "title", place),
                    text(map, "body", place),
                    map.containsKey("url") ? Optional.of(text(map, "url", place)) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new Unusable(place);
        }
    }

    private static AnswerQuestion question(@Nullable Object one, List<Source> texts, String place) throws Unusable {
        Map<?, ?> map = map(one, QUESTION, place);
        Set<String> keys = new HashSet<>(texts(map.get("from"), place));
        Set<SourceId> from = texts.stream()
                .map(Source::id)
                .filter(id -> keys.contains(id.key()))
                .collect(Collectors.toSet());
        List<String> asked = texts(map.get("ask"), place);
        if (from.size() != keys.size() || asked.isEmpty()) {
            throw new Unusable(place);
        }
        return new AnswerQuestion(asked, from, texts(map.get("never"), place));
    }

    private static Map<?, ?> map(@Nullable Object value, Set<String> keys, String place) throws Unusable {
        if (value instanceof Map<?, ?> map && keys.containsAll(map.keySet())) {
            return map;
        }
        throw new Unusable(place);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> map, String key, String place) throws Unusable {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new Unusable(place + "." + key);
    }

    /** One text, several, or none. */
    private static List<String> texts(@Nullable Object value, String place) throws Unusable {
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            if (!(one instanceof String text)) {
                throw new Unusable(place);
            }
            texts.add(text);
        }
        return texts;
    }
}
