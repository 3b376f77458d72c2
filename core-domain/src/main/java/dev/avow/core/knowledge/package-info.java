/** What a merchant's assistant may answer from: passages and the search over one merchant's passages. */
@NullMarked
package dev.avow.core.knowledge;

import org.jspecify.annotations.NullMarked;
