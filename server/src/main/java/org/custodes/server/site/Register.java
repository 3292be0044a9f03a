package org.custodes.server.site;

/// The State's list as the rules of this room write it: entries are added, never changed.
public interface Register extends Areas {

  /// Keeps others from adding until the present transaction ends, so that what is not on the list
  /// now is not on it when we add. Entries are rare.
  void keepOthersOut();

  void add(RegisteredFacility facility);

  void add(RegisteredArea area);
}
