/**
 * One contract per port. An implementer's test class implements the interface, supplies the factory, and inherits the
 * tests; each names the duty of the port's Javadoc that it proves. Every contract runs against a store that is shared
 * and not empty: shops and ids are fresh in each test.
 *
 * <p>No contract can show: LM-7 (what a provider is told), and the time limits that an adapter states for TS-9 and LM-2.
 */
@NullMarked
package dev.avow.testkit.contract;

import org.jspecify.annotations.NullMarked;
