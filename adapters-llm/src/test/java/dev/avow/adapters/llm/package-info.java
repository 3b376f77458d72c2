/** Tests of the models, on a loopback stub that can do to a connection what a network does. */
@NullMarked
package dev.avow.adapters.llm;

import org.jspecify.annotations.NullMarked;
