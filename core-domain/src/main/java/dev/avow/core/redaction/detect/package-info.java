/** The detectors: each finds one family of personal values in a text. Internal to redaction; not exported. */
@NullMarked
package dev.avow.core.redaction.detect;

import org.jspecify.annotations.NullMarked;
