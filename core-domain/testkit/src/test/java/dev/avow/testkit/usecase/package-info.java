/** The use cases of core, tested here because core cannot depend on the kit. */
@NullMarked
package dev.avow.testkit.usecase;

import org.jspecify.annotations.NullMarked;
