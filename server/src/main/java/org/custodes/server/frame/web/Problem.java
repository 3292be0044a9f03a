package org.custodes.server.frame.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/// A refusal as programs read it: `application/problem+json` (RFC 9457).
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457)")
record Problem(
    @Schema(description = "A page that explains the code", example = "/problems/frame.not-found")
        String type,
    @Schema(description = "What the refusal is called") String title,
    @Schema(description = "The HTTP status", example = "404") int status,
    @Schema(description = "The thing found and the thing wanted") String detail,
    @Schema(description = "The path asked for") String instance,
    @Schema(description = "A code that never changes", example = "frame.not-found") String code,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {}
