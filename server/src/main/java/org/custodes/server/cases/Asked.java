package org.custodes.server.cases;

/// What somebody wants to do about an irregularity, as it was typed. What an act does not need is
/// empty.
///
/// @param act a word of [Step.Act], but not `close`
/// @param note what is to be written down; every act but `take` needs one
/// @param state to move to, a word of [State]
/// @param owner login of the person to hand over to
/// @param fact id of the fact to name as evidence
/// @param outcome to close as, a word of [Outcome]
public record Asked(
    String act, String note, String state, String owner, String fact, String outcome) {}
