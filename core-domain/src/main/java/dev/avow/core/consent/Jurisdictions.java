package dev.avow.core.consent;

import dev.avow.core.subject.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Region to regime. A part of a country without a line has its country's regime; a country alone has the strictest
 * regime of the country and its parts, since the visitor may be in any of them; a place without a line is
 * {@link Regime#UNKNOWN}. Immutable and thread-safe. A default for software, not legal advice.
 */
public final class Jurisdictions {

    private static final String EPRIVACY = "Directive 2002/58/EC Art. 5(3), as each member has made it law";
    private static final List<String> EPRIVACY_COUNTRIES = List.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO");
    private static final Jurisdictions SHIPPED = new Jurisdictions(Stream.concat(
                    EPRIVACY_COUNTRIES.stream().map(code -> line(code, Regime.OPT_IN, EPRIVACY)),
                    Stream.of(
                            line("GB", Regime.OPT_IN, "Privacy and Electronic Communications Regulations 2003, reg. 6"),
                            line("BR", Regime.OPT_IN, "LGPD Art. 7 and the ANPD's guide on cookies (2022)"),
                            line("CA-QC", Regime.OPT_IN, "Act respecting personal information (P-39.1), s. 8.1"),
                            line(
                                    "CA",
                                    Regime.OPT_OUT,
                                    "PIPEDA, Schedule 1, 4.3; the Commissioner's guidance on tracking"),
                            line("CH", Regime.OPT_OUT, "Telecommunications Act (FMG) Art. 45c"),
                            line("JP", Regime.OPT_OUT, "Telecommunications Business Act Art. 27-12"),
                            line(
                                    "US",
                                    Regime.OPT_OUT,
                                    "Cal. Civ. Code 1798.120 and 1798.135; other states' laws alike"),
                            line("AU", Regime.NONE, "Privacy Act 1988 (Cth) asks for notice only"),
                            line("NZ", Regime.NONE, "Privacy Act 2020 asks for notice only")))
            .toList());

    private final Map<Region, Jurisdiction> lines;

    /**
     * Checks the table.
     *
     * @throws IllegalArgumentException if a region has two lines
     */
    public Jurisdictions(List<Jurisdiction> lines) {
        this.lines = lines.stream()
                .collect(Collectors.toUnmodifiableMap(Jurisdiction::region, Function.identity(), (a, b) -> {
                    throw new IllegalArgumentException("two jurisdictions for " + a.region());
                }));
    }

    private static Jurisdiction line(String code, Regime regime, String source) {
        return new Jurisdiction(new Region(code), regime, source);
    }

    /** The table that Avow ships. */
    public static Jurisdictions shipped() {
        return SHIPPED;
    }

    /** All lines, by region. */
    public List<Jurisdiction> lines() {
        return lines.values().stream()
                .sorted(Comparator.comparing(line -> line.region().code()))
                .toList();
    }

    /** The rule that holds in a region. */
    public Regime regimeOf(Region region) {
        Region country = new Region(region.country());
        if (region.equals(country)) {
            return strictestIn(country);
        }
        Jurisdiction line = lines.getOrDefault(region, lines.get(country));
        return line == null ? Regime.UNKNOWN : line.regime();
    }

    private Regime strictestIn(Region country) {
        if (!lines.containsKey(country)) {
            return Regime.UNKNOWN;
        }
        return lines.values().stream()
                .filter(line -> line.region().country().equals(country.code()))
                .map(Jurisdiction::regime)
                .max(Comparator.naturalOrder())
                .orElse(Regime.UNKNOWN);
    }
}
