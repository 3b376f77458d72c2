package dev.avow.app.wiring;

import dev.avow.core.policy.PolicyProblem;
import java.util.List;

/** The one screen that says why a policy cannot be put in force. */
public final class PolicyScreen {

    private PolicyScreen() {}

    /** All problems, each on a line of its own. */
    public static String of(List<PolicyProblem> problems) {
        StringBuilder screen = new StringBuilder(512);
        screen.append("The policy cannot be put in force: ")
                .append(problems.size())
                .append(problems.size() == 1 ? " problem\n" : " problems\n");
        for (PolicyProblem problem : problems) {
            screen.append("  ")
                    .append(problem.path())
                    .append("  ")
                    .append(problem.code())
                    .append(": ")
                    .append(problem.allowed())
                    .append('\n');
        }
        return screen.toString();
    }
}
