package dev.avow.testkit.time;

/**
 * How a feature joins the journey: its stores come from {@link Stores#traffic()}, and each installation makes a source of
 * its own from it. A source of a class that the installation's policy does not speak of is left out.
 */
@FunctionalInterface
public interface Traffic {

    /** The source of one installation. It may ask to be told of shops that go, by {@link Shops#whenGone}. */
    TrafficSource in(Scene scene);
}
