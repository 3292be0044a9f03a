package org.custodes.server.rules;

/// That a rule does not hold for some days although it stands in the law.
///
/// @param by who suspended it, and where that is written, for example a court's decision
public record Suspension(String by, Span span) {}
