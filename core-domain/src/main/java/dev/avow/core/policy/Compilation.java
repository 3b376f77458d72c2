package dev.avow.core.policy;

import java.util.List;
import java.util.function.Function;

/** What became of a policy: the typed rules, or everything that is wrong. */
public sealed interface Compilation {

    /** One function per case. */
    <T> T fold(Function<Compiled, T> compiled, Function<Rejected, T> rejected);

    /** What is wrong, by path; empty if it compiled. */
    default List<PolicyProblem> problems() {
        return fold(compiled -> List.of(), Rejected::all);
    }

    /**
     * The typed rules.
     *
     * @throws IllegalStateException if the policy was rejected; the message names every problem
     */
    default PolicySet orThrow() {
        return fold(Compiled::policy, rejected -> {
            throw new IllegalStateException("the policy has problems: " + rejected.all());
        });
    }

    /**
     * The policy holds together.
     *
     * @param policy the typed rules
     */
    record Compiled(PolicySet policy) implements Compilation {
        @Override
        public <T> T fold(Function<Compiled, T> compiled, Function<Rejected, T> rejected) {
            return compiled.apply(this);
        }
    }

    /**
     * The policy is not one.
     *
     * @param all every problem, by path; at least one
     */
    record Rejected(List<PolicyProblem> all) implements Compilation {
        /** Copies the list. */
        public Rejected {
            all = List.copyOf(all);
        }

        @Override
        public <T> T fold(Function<Compiled, T> compiled, Function<Rejected, T> rejected) {
            return rejected.apply(this);
        }
    }
}
