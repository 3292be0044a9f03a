package org.custodes.server.rules;

import org.custodes.server.facts.Bytes;

/// A value with what it rests on, for a decision to keep and a page to show.
///
/// @param pack and `hash`, SHA-256 of its file: with these the rule can be read again
/// @param confirmed whether somebody answers for the value; if not, say so wherever it is shown
public record Ruled<T>(
    T value,
    RuleUnit unit,
    PackVersion pack,
    Bytes hash,
    String citation,
    SourceMark mark,
    boolean confirmed) {}
