package dev.avow.adapters.llm;

import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Brings models of LangChain4j into a program that is built with them, with what is answered for each. Found by {@link
 * ServiceLoader}, so that the program itself need not know them.
 */
public interface LangChain4jModels {

    /**
     * What is asked for.
     *
     * @param name the model's name, as an operator writes it
     * @param apiKey the provider's key
     * @param baseUrl where it is not the provider's usual address
     * @param region where the provider has several
     */
    record Wanted(String name, Optional<String> apiKey, Optional<URI> baseUrl, Optional<String> region) {
        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    /**
     * A model of that name; nothing is sent yet.
     *
     * @return empty if the name is none of theirs
     * @throws IllegalArgumentException if the model cannot be made of these settings
     */
    Optional<PluggedModel> plug(Wanted wanted);

    /** The first one on the class path that knows the name. */
    static Optional<PluggedModel> find(Wanted wanted) {
        return ServiceLoader.load(LangChain4jModels.class, LangChain4jModels.class.getClassLoader()).stream()
                .flatMap(models -> models.get().plug(wanted).stream())
                .findFirst();
    }
}
