package org.custodes.server.reports;

import java.math.BigDecimal;
import java.util.Optional;
import org.custodes.accounting.protection.Categorisation;

/// How much an amount weighs: for its protection against theft, and in significant quantities.
///
/// @param protection the strictest category of any kind of material in it, and why; absent where
///   nothing can be categorised
/// @param significant the sum over its parts, each by its own enrichment, to six decimals
/// @param byMean whether some of it is in no batch, so that its mean enrichment had to do
public record Weight(Optional<Categorisation> protection, BigDecimal significant, boolean byMean) {}
