package org.custodes.server.reports;

/// A file of an import.
///
/// @param sha256 of its bytes, 64 hexadecimal digits in lower case
public record ReceivedFile(String name, long size, String sha256) {}
