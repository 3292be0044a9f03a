package org.custodes.server.rules.web;

import java.util.List;
import java.util.Optional;
import org.custodes.server.frame.FormErrors;
import org.custodes.server.rules.Pack;
import org.custodes.server.rules.PackFault;

/// The form that takes a file, and what is wrong with the last one.
///
/// @param good a pack that was checked and is in order
record NewPackPage(List<PackFault> faults, FormErrors errors, Optional<Pack> good) {

  static final NewPackPage BLANK = new NewPackPage(List.of(), FormErrors.none(), Optional.empty());

  static NewPackPage of(List<PackFault> faults) {
    return new NewPackPage(faults, FormErrors.none(), Optional.empty());
  }

  static NewPackPage of(Pack good) {
    return new NewPackPage(List.of(), FormErrors.none(), Optional.of(good));
  }

  static NewPackPage of(FormErrors errors) {
    return new NewPackPage(List.of(), errors, Optional.empty());
  }
}
