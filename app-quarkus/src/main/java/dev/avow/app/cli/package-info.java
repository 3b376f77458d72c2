/** The command line: what an operator asks a policy or the jobs without a browser. */
@NullMarked
package dev.avow.app.cli;

import org.jspecify.annotations.NullMarked;
