/** From raw text to text without personal data. {@link dev.avow.core.redaction.Redactor} is the only door to {@link dev.avow.core.redaction.RedactedText}. */
@NullMarked
package dev.avow.core.redaction;

import org.jspecify.annotations.NullMarked;
