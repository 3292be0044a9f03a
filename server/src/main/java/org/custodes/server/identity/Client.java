package org.custodes.server.identity;

/// From where somebody signs in.
///
/// @param address as the network says; behind a proxy that of the proxy, unless Spring is told to
///   trust its headers
/// @param browser what it calls itself; empty when it says nothing
public record Client(String address, String browser) {}
