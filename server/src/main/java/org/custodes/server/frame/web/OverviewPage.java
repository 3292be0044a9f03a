package org.custodes.server.frame.web;

import gg.jte.Content;
import java.util.List;
import org.custodes.server.frame.Mark;

/// The first page after signing in.
///
/// @param mark how urgent the answer is
/// @param answer the most urgent sentence any section has
/// @param sections what the rooms show, in order
record OverviewPage(Mark mark, Content answer, List<Content> sections) {}
