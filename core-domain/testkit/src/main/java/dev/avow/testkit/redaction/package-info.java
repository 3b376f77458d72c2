/** Redaction's corpora, how they are scored, and a command line to try a corpus of one's own. All values are invented. */
@NullMarked
package dev.avow.testkit.redaction;

import org.jspecify.annotations.NullMarked;
