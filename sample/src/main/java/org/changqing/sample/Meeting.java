package org.changqing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A meeting that was held.
 *
 * @param attendance the probability with which an average member comes
 * @param creditHours null = earns none
 */
record Meeting(
    String id,
    LocalDate day,
    String mode,
    double attendance,
    BigDecimal creditHours,
    LocalDateTime recordedAt) {}
