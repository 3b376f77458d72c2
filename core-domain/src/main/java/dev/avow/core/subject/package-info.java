/** Who and what we speak of. Every word that two policies share lives here; this package knows no other. */
@NullMarked
package dev.avow.core.subject;

import org.jspecify.annotations.NullMarked;
