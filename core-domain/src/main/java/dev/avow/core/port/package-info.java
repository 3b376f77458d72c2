/** What the core needs from the world. Each port's duties are numbered in its Javadoc and tested by a contract of the test kit. */
@NullMarked
package dev.avow.core.port;

import org.jspecify.annotations.NullMarked;
