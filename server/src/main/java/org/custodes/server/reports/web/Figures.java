package org.custodes.server.reports.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Content;
import org.custodes.accounting.Mass;
import org.custodes.accounting.Unit;

/// How the exact masses of one table are written: in one unit, with as many decimals as the finest
/// of them needs.
///
/// @param unit of the element; fissile mass is always in grams
record Figures(Unit unit, int elementDecimals, int fissileDecimals) {

  static Figures of(Category category, Collection<Content> contents) {
    Unit unit = category.reportingUnit();
    int element = contents.stream().mapToInt(one -> one.element().in(unit).scale()).max().orElse(0);
    int fissile = contents.stream().mapToInt(one -> one.fissile().grams().scale()).max().orElse(0);
    return new Figures(unit, element, fissile);
  }

  static Figures of(Content content) {
    return of(content.category(), List.of(content));
  }

  BigDecimal element(Content content) {
    return element(content.element());
  }

  BigDecimal element(Mass mass) {
    return mass.in(unit).setScale(elementDecimals);
  }

  BigDecimal fissile(Content content) {
    return content.fissile().grams().setScale(fissileDecimals);
  }

  String symbol() {
    return unit.symbol();
  }
}
