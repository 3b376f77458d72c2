package dev.avow.testkit.contract;

import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.testkit.data.TestTexts;
import java.util.List;
import java.util.Optional;

class ScriptedLanguageModelContractTest implements LanguageModelContract {

    @Override
    public Scene answering() {
        List<String> pieces = List.of("We are ", "open 🪔 ", "every day.");
        return new Scene(
                new ScriptedLanguageModel(pieces, new ModelOutcome.Answered(Optional.empty())),
                new RedactedPrompt("support", List.of(), List.of(), TestTexts.redacted("when?")),
                String.join("", pieces));
    }
}
