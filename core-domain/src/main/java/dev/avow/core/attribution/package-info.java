/** What credits an order to a referral. */
@NullMarked
package dev.avow.core.attribution;

import org.jspecify.annotations.NullMarked;
