/** What the app's tests share: the servers around the app, a visitor, a reader of everything that rests. */
@NullMarked
package dev.avow.app.testing;

import org.jspecify.annotations.NullMarked;
