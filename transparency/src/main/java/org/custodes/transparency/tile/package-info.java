/// The files that a log consists of, as C2SP tlog-tiles lays them out.
///
/// A *tile* holds up to 256 neighbouring hashes of one level, 32 bytes each; a *bundle* holds the
/// entries below a tile of level 0. A log of 70,000 entries has 273 full tiles and one of 112
/// hashes (`tile/0/273.p/112`) at level 0, one full tile and one of 17 at level 1, and one of a
/// single hash at level 2. A full file never changes, so a copy of it is as good as the original;
/// any proof can be made from three or four of them.
///
/// - [org.custodes.transparency.tile.LogPath] names a file: a
///   [org.custodes.transparency.tile.TilePath] or a [org.custodes.transparency.tile.BundlePath];
///   [org.custodes.transparency.tile.TileLayout] says which ones a log has.
/// - [org.custodes.transparency.tile.Tile] and [org.custodes.transparency.tile.EntryBundle] are
///   what is in them.
/// - [org.custodes.transparency.tile.TiledLog] answers from the files that a
///   [org.custodes.transparency.tile.TileReader] finds: hashes for proofs, entries, the root.
/// - [org.custodes.transparency.tile.TileBuilder] makes the tiles from the entries, to write them
///   or to compare them.
@NullMarked
package org.custodes.transparency.tile;

import org.jspecify.annotations.NullMarked;
