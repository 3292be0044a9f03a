/// `custodes material`: the small sums an accountant checks by hand.
///
/// [org.custodes.cli.material.MaterialCommand] has one subcommand for each sum. They read an
/// [org.custodes.cli.material.Amount] or a [org.custodes.cli.material.NuclideMass] for each
/// argument, ask the accounting library, and print a readable table or JSON, always with the unit
/// and the source of every limit.
@NullMarked
package org.custodes.cli.material;

import org.jspecify.annotations.NullMarked;
