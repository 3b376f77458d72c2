/** Who may import whom: the house's eight rules, for every module's own tests. */
@NullMarked
package dev.avow.testkit.arch;

import org.jspecify.annotations.NullMarked;
