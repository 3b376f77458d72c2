package dev.avow.app.wiring;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every value is a text: {@code no} is the word, a date stays as it is written. No tags, few aliases. */
final class StrictYaml {

    /** Far above any file of ours; one of that size is another file. */
    static final int LONGEST = 1_000_000;

    private StrictYaml() {}

    /**
     * Maps, lists and texts.
     *
     * @return nothing if the document is empty
     * @throws YAMLException if it is no such document
     */
    static @Nullable Object load(Reader text) {
        return new Yaml(
                        new SafeConstructor(strict()),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        strict(),
                        new TextsOnly())
                .load(text);
    }

    private static LoaderOptions strict() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(10);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: what looks like a number, a date or a boolean is the text that was written.
        }
    }
}
