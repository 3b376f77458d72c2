package dev.avow.core.disclosure;

/**
 * Why an environment may not start, or two may not stand side by side.
 *
 * @param environment the environment's name
 * @param code what is wrong, for example {@code environment.test-secret}
 * @param about which host, database, or secret's name; never a secret
 */
public record EnvironmentProblem(String environment, String code, String about) {}
