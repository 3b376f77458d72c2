/**
 * One policy as data: layers of dotted paths and texts, a catalogue that says what each option may hold and which value is
 * the stricter, a compiler that gives the typed policies or every problem, and a checker of contradictions.
 */
@NullMarked
package dev.avow.core.policy;

import org.jspecify.annotations.NullMarked;
