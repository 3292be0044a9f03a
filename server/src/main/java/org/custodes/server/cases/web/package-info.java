/// The page *Irregularities* and its interface for programs.
///
/// `CasesController` lists irregularities, opens one and takes what people do about it;
/// `CasesJsonController` is the same for programs. `CaseReader` puts people's names and the words
/// of facts beside what is kept. `CaseRefusals` puts a refusal into words, for both.
@NullMarked
package org.custodes.server.cases.web;

import org.jspecify.annotations.NullMarked;
