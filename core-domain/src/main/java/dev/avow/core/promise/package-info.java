/** What was promised, what keeps and proves it, and how it stands today. Knows the subject's words only. */
@NullMarked
package dev.avow.core.promise;

import org.jspecify.annotations.NullMarked;
