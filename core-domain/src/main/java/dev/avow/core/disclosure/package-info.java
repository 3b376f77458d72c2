/** What is kept where and who receives it, declared as data: inventory, recipients, evidence, staff, environments. */
@NullMarked
package dev.avow.core.disclosure;

import org.jspecify.annotations.NullMarked;
