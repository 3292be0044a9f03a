package org.custodes.server.frame.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the interface for programs, at `/api/v1/openapi`.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "#/components/schemas/Problem";

  @Bean
  OpenAPI description() {
    Components components = new Components().addSecuritySchemes(TOKEN, token());
    ModelConverters.getInstance().read(Problem.class).forEach(components::addSchemas);
    return new OpenAPI()
        .info(info())
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /// Every operation may refuse, and always in the same form.
  @Bean
  OpenApiCustomizer refusals() {
    return api ->
        api.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .forEach(OpenApiConfiguration::refuses);
  }

  private static Info info() {
    return new Info()
        .title("Custodes")
        .version("1")
        .description(
            "Masses are decimal strings with their unit beside them; times are RFC 3339 in UTC. What is refused is "
                + "answered with a problem document whose code never changes.")
        .license(
            new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0"));
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description("A token made under My account");
  }

  private static void refuses(Operation operation) {
    MediaType problem = new MediaType().schema(new Schema<Object>().$ref(PROBLEM));
    operation
        .getResponses()
        .putIfAbsent(
            "default",
            new ApiResponse()
                .description("Refused")
                .content(new Content().addMediaType("application/problem+json", problem)));
  }
}
