package dev.avow.core.attribution;

import dev.avow.core.subject.Money;
import java.time.Instant;

/**
 * What is owed for orders that are gone: no order, no count, no partner, no date of an order (S3-22, S3-27).
 *
 * @param year the accounting key
 * @param sum as it stood when totals were last shown (I16)
 * @param expiresAt at this instant it is gone (S3-28)
 */
public record CommissionTotal(AccountingYear year, Money sum, Instant expiresAt) {}
