package org.custodes.server.reports.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.custodes.accounting.Mass;

/// Masses of tables that compare areas: kilograms, rounded to a gram. The exact figure is a click
/// away.
final class Kilograms {

  static final int DECIMALS = 3;

  private Kilograms() {}

  static BigDecimal of(Mass mass) {
    return mass.kilograms().setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
