package org.custodes.accounting;

/// One character of a material description (SG-FM-1172, label 430).
///
/// The character written `O` is the letter everywhere in these lists, never the digit zero.
public sealed interface DescriptionCode permits PhysicalForm, ChemicalForm, Containment, Quality {

  char letter();

  /// What the character stands for, in words a person can search.
  String keyword();
}
