package dev.avow.core.port;

import dev.avow.core.consent.Declaration;
import dev.avow.core.retention.Lifetime;

/**
 * A merchant's declaration as it rests.
 *
 * @param declaration what was declared
 * @param lifetime of the record
 */
public record KeptDeclaration(Declaration declaration, Lifetime lifetime) {}
