/** Configuration, and the one place where use cases, ports and ambient time meet. */
@NullMarked
package dev.avow.app.wiring;

import org.jspecify.annotations.NullMarked;
