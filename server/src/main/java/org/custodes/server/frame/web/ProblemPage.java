package org.custodes.server.frame.web;

import org.custodes.server.frame.Mark;

/// A refusal as a page.
///
/// @param status HTTP status; 0 where the page only explains a code
/// @param code its stable code
/// @param mark how it is shown
/// @param title what it is called
/// @param detail the thing found and the thing wanted
/// @param todo what to do; may be empty
record ProblemPage(int status, String code, Mark mark, String title, String detail, String todo) {}
