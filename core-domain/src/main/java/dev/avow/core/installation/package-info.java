/** The life of an installation, and what an uninstall sets going. */
@NullMarked
package dev.avow.core.installation;

import org.jspecify.annotations.NullMarked;
