package dev.avow.adapters.mongo;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The store would not end documents as promised (S1-21, S1-22), so nothing may be served. Names every problem, and no value.
 */
public final class UnfitStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<StoreProblem> problems;

    UnfitStoreException(String collection, List<StoreProblem> problems) {
        super("store.unfit: collection " + collection + ": "
                + problems.stream().map(StoreProblem::toString).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    /** The stable code, {@code store.unfit}. */
    public String code() {
        return "store.unfit";
    }

    /** All that is wrong, not only the first. */
    public List<StoreProblem> problems() {
        return problems;
    }
}
