package org.custodes.server.frame;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose house this is: the State or the facility named in the top bar. Set under `custodes.house`.
///
/// @param name as people call it
/// @param code its short code, for example of the State; may be empty
/// @param zone the zone in which times are shown
@ConfigurationProperties("custodes.house")
public record House(
    @DefaultValue("Custodes") String name,
    @DefaultValue("") String code,
    @DefaultValue("UTC") ZoneId zone) {}
