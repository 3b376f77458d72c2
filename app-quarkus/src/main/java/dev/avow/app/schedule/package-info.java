/** What runs by the clock. */
@NullMarked
package dev.avow.app.schedule;

import org.jspecify.annotations.NullMarked;
