package dev.avow.app.wiring;

import dev.avow.adapters.llm.AwsSigning;
import dev.avow.adapters.llm.LangChain4jModels;
import dev.avow.adapters.llm.LangChain4jModels.Wanted;
import dev.avow.adapters.llm.PluggedModel;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the service can be built with beside what it brings.
 *
 * @param signing signs requests to AWS
 * @param plugs makes models of LangChain4j
 */
record ModelExtensions(Optional<AwsSigning> signing, Function<Wanted, Optional<PluggedModel>> plugs) {

    /** What is on the class path. */
    static ModelExtensions ofClassPath() {
        return new ModelExtensions(AwsSigning.find(), LangChain4jModels::find);
    }
}
