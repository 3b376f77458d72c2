/** Policies as an app's maker would write them, each with the problems it must have or without any. All invented. */
@NullMarked
package dev.avow.testkit.policy;

import org.jspecify.annotations.NullMarked;
