/** What people may ask for, and by when it is done. */
@NullMarked
package dev.avow.core.rights;

import org.jspecify.annotations.NullMarked;
