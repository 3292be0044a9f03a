package org.custodes.server.reports;

/// A note of a report: text that explains an entry or the whole report.
///
/// @param about what label 099 names, as written; empty if nothing
public record ReceivedNote(int number, String about, String text) {}
