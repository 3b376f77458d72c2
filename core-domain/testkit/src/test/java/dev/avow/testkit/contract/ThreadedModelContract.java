package dev.avow.testkit.contract;

import dev.avow.testkit.contract.ThreadedModel.End;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** Hands threaded models, right or broken, to the contract. */
record ThreadedModelContract(BiFunction<List<String>, End, ThreadedModel> maker, Duration patience)
        implements RemoteLanguageModelContract {

    @Override
    public RemoteScene saying(List<String> pieces) {
        return scene(maker.apply(pieces, End.MARKER));
    }

    @Override
    public RemoteScene stallingAfter(List<String> pieces) {
        return scene(maker.apply(pieces, End.STALL));
    }

    @Override
    public RemoteScene cutAfter(List<String> pieces) {
        return scene(maker.apply(pieces, End.CUT));
    }

    /** The refusal's words stand where the pieces stand otherwise; a right model never says them. */
    @Override
    public RemoteScene refusing(String message) {
        return scene(maker.apply(List.of(message), End.REFUSAL));
    }

    private static RemoteScene scene(ThreadedModel model) {
        return new RemoteScene(model, model.hungUp, model.requests::get);
    }
}
