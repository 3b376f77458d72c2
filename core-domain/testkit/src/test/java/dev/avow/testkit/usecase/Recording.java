package dev.avow.testkit.usecase;

import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A model that remembers what it was asked. */
final class Recording implements LanguageModel {

    private final List<RedactedPrompt> prompts = new ArrayList<>();
    private final LanguageModel model =
            new ScriptedLanguageModel(List.of("Noted."), new ModelOutcome.Answered(Optional.empty()));

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        prompts.add(prompt);
        return model.answer(shop, prompt, onText);
    }

    boolean isAsked() {
        return !prompts.isEmpty();
    }

    RedactedPrompt prompt() {
        return prompts.get(prompts.size() - 1);
    }

    /** History, passages and question of the last prompt, joined by bars. */
    String words() {
        List<String> words = new ArrayList<>();
        prompt().history().forEach(line -> words.add(line.text().asString(Sink.MODEL)));
        prompt().passages().forEach(passage -> {
            words.add(passage.title().asString(Sink.MODEL));
            words.add(passage.body().asString(Sink.MODEL));
        });
        words.add(prompt().question().asString(Sink.MODEL));
        return String.join("|", words);
    }
}
