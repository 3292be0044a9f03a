package org.custodes.accounting;

import java.util.Arrays;
import java.util.Optional;

/// A nuclide whose mass may stand in a report or grow in by decay.
public enum Nuclide {
  TH232(Element.TH, 232),
  U233(Element.U, 233),
  U234(Element.U, 234),
  U235(Element.U, 235),
  U236(Element.U, 236),
  U238(Element.U, 238),
  NP237(Element.NP, 237),
  PU238(Element.PU, 238),
  PU239(Element.PU, 239),
  PU240(Element.PU, 240),
  PU241(Element.PU, 241),
  PU242(Element.PU, 242),
  AM241(Element.AM, 241);

  private final Element element;
  private final int massNumber;

  Nuclide(Element element, int massNumber) {
    this.element = element;
    this.massNumber = massNumber;
  }

  public Element element() {
    return element;
  }

  /// Protons and neutrons together, for example 241.
  public int massNumber() {
    return massNumber;
  }

  /// The name as reports print it, for example `Pu-241`.
  public String label() {
    return element.symbol() + "-" + massNumber;
  }

  /// Reads a name such as `Pu-241` or `PU241`, in any case.
  public static Optional<Nuclide> of(String name) {
    String bare = name.replace("-", "");
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(bare)).findFirst();
  }
}
