/** Turns of a chat, and the numbering of its placeholders. */
@NullMarked
package dev.avow.core.conversation;

import org.jspecify.annotations.NullMarked;
