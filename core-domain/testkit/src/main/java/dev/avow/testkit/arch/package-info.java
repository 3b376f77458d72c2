/** Who may import whom: the house's nine rules, for every module's own tests. */
@NullMarked
package dev.avow.testkit.arch;

import org.jspecify.annotations.NullMarked;
