package org.custodes.server.reports;

/// A finding of level W that came with an import.
///
/// @param area the area of its report; empty where there is none, and in what was imported before
///   warnings named their report
/// @param report the report's number, 0 likewise
/// @param set OI, NC or empty
/// @param entry 0 where it is about more than one entry
/// @param label empty where no single label is at fault
public record KeptWarning(
    int rule,
    String code,
    String file,
    long line,
    String area,
    int report,
    String set,
    int entry,
    String label,
    String text) {}
