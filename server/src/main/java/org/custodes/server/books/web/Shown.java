package org.custodes.server.books.web;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import org.custodes.accounting.Category;
import org.custodes.accounting.Unit;
import org.custodes.server.frame.Frame;

/// How the exact masses of one table are written: in one unit, with as many decimals as the finest
/// of them needs.
///
/// @param unit of the element; fissile mass is always in grams
record Shown(Unit unit, int elementDecimals, int fissileDecimals) {

  static Shown of(Category category, Collection<org.custodes.accounting.Content> contents) {
    Unit unit = category.reportingUnit();
    return new Shown(
        unit,
        contents.stream().mapToInt(one -> one.element().in(unit).scale()).max().orElse(0),
        contents.stream().mapToInt(one -> one.fissile().grams().scale()).max().orElse(0));
  }

  static Shown of(org.custodes.accounting.Content content) {
    return of(content.category(), List.of(content));
  }

  Content element(Frame frame, org.custodes.accounting.Content content) {
    return frame.mass(content.element(), unit, elementDecimals);
  }

  Content fissile(Frame frame, org.custodes.accounting.Content content) {
    return frame.mass(content.fissile(), Unit.G, fissileDecimals);
  }

  Content elementDifference(Frame frame, org.custodes.accounting.Content content) {
    return frame.massDifference(content.element(), unit, elementDecimals);
  }

  Content fissileDifference(Frame frame, org.custodes.accounting.Content content) {
    return frame.massDifference(content.fissile(), Unit.G, fissileDecimals);
  }
}
