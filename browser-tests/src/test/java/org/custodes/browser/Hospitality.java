package org.custodes.browser;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the house and the browser when the first test asks, and stops both after the last.
final class Hospitality implements ExecutionCondition, ParameterResolver {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return System.getProperty("custodes.browser", "").equals("none")
        ? ConditionEvaluationResult.disabled("browser tests NOT run: custodes.browser is none")
        : ConditionEvaluationResult.enabled("in a browser");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visits.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Hospitality.class))
        .computeIfAbsent(Beginning.class, _ -> Beginning.attempt(), Beginning.class)
        .visits();
  }

  /// The one attempt to open the house; where it failed, every test says why at once.
  private record Beginning(@Nullable Visits opened, @Nullable Exception failure)
      implements AutoCloseable {

    static Beginning attempt() {
      try {
        return new Beginning(Visits.begin(), null);
      } catch (IOException | RuntimeException e) {
        return new Beginning(null, e);
      }
    }

    Visits visits() {
      if (opened == null) {
        throw new IllegalStateException("the house could not be opened", failure);
      }
      return opened;
    }

    @Override
    public void close() throws IOException {
      if (opened != null) {
        opened.close();
      }
    }
  }
}
