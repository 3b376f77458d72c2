/** Whether something may be done with a person's data: purposes, signals, jurisdictions, records, decisions. */
@NullMarked
package dev.avow.core.consent;

import org.jspecify.annotations.NullMarked;
