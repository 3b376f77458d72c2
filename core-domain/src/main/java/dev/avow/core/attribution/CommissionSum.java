package dev.avow.core.attribution;

import dev.avow.core.subject.Money;
import java.time.YearMonth;

/**
 * What the orders on record of one month and one currency come to.
 *
 * @param month in which they were placed
 * @param orders how many
 * @param earned in all
 * @param reversed in all, zero or less
 */
public record CommissionSum(YearMonth month, long orders, Money earned, Money reversed) {}
