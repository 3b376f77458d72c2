package dev.avow.testkit.contract;

import java.util.List;

/** The remote contract can be met. */
class ThreadedModelContractTest implements RemoteLanguageModelContract {

    private final RemoteLanguageModelContract right = new ThreadedModelContract(ThreadedModel::new, patience());

    @Override
    public RemoteScene saying(List<String> pieces) {
        return right.saying(pieces);
    }

    @Override
    public RemoteScene stallingAfter(List<String> pieces) {
        return right.stallingAfter(pieces);
    }

    @Override
    public RemoteScene cutAfter(List<String> pieces) {
        return right.cutAfter(pieces);
    }

    @Override
    public RemoteScene refusing(String message) {
        return right.refusing(message);
    }
}
