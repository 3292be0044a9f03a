/// `custodes validate`: the software's own qualification by cases that reviewers bring.
///
/// [org.custodes.cli.validate.ValidateCommand] opens each folder as a
/// [org.custodes.cli.validate.Folder] of [org.custodes.cli.validate.ReferenceFile]s and hands them
/// to [org.custodes.cli.validate.Validation]. That asks every
/// [org.custodes.cli.validate.CaseReader] in turn which files are of its kind; a new kind is one
/// class and one line there. A reader calculates with the product's own code and takes each
/// [org.custodes.cli.validate.Case] down with a [org.custodes.cli.validate.Recorder], which
/// compares expected and got. [org.custodes.cli.validate.CaseTable] and
/// [org.custodes.cli.validate.CaseJson] print them.
@NullMarked
package org.custodes.cli.validate;

import org.jspecify.annotations.NullMarked;
