package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Linear equations with whole numbers, solved modulo a prime. */
final class Equations {
  private static final long PRIME = (1L << 31) - 1;
  private static final long LARGE = 1_000;

  private final List<Equation> given = new ArrayList<>();
  private final Map<String, Equation> solved = new LinkedHashMap<>();

  private record Equation(Map<String, Long> factors, long sum) {}

  void add(Map<String, Long> factors, long sum) {
    given.add(new Equation(Map.copyOf(factors), sum));
  }

  /** Brings them to the form in which each has a figure that is in no other. */
  void solve() {
    for (Equation equation : given) {
      Equation rest = reduce(equation);
      if (!rest.factors().isEmpty()) {
        String pivot = rest.factors().keySet().stream().sorted().findFirst().orElseThrow();
        Equation normal = times(rest, inverse(rest.factors().get(pivot)));
        solved.replaceAll((name, other) -> without(other, pivot, normal));
        solved.put(pivot, normal);
      }
    }
  }

  /** Whether they fix the sum of these figures. */
  boolean tell(Set<String> figures) {
    Map<String, Long> factors = new HashMap<>();
    figures.forEach(figure -> factors.put(figure, 1L));
    return reduce(new Equation(factors, 0)).factors().isEmpty();
  }

  /** Draws from the equations, as they were given and as they are solved, what bounds allow. */
  void narrow(Map<String, long[]> bounds) {
    List<Equation> all = new ArrayList<>(given);
    solved.values().stream().map(Equations::signed).filter(Equations::isPlain).forEach(all::add);
    boolean isNews = true;
    while (isNews) {
      isNews = false;
      for (Equation equation : all) {
        isNews |= narrow(equation, bounds);
      }
    }
  }

  private static boolean narrow(Equation equation, Map<String, long[]> bounds) {
    boolean isNews = false;
    for (Map.Entry<String, Long> own : equation.factors().entrySet()) {
      long low = equation.sum();
      long high = equation.sum();
      for (Map.Entry<String, Long> other : equation.factors().entrySet()) {
        if (!other.getKey().equals(own.getKey())) {
          long factor = other.getValue();
          long[] known = bounds.get(other.getKey());
          low -= factor > 0 ? factor * known[1] : factor * known[0];
          high -= factor > 0 ? factor * known[0] : factor * known[1];
        }
      }
      long factor = own.getValue();
      long least = factor > 0 ? -Math.floorDiv(-low, factor) : -Math.floorDiv(high, -factor);
      long most = factor > 0 ? Math.floorDiv(high, factor) : Math.floorDiv(-low, -factor);
      long[] known = bounds.get(own.getKey());
      if (least > known[0] || most < known[1]) {
        known[0] = Math.max(known[0], least);
        known[1] = Math.min(known[1], most);
        isNews = true;
      }
    }
    return isNews;
  }

  private Equation reduce(Equation equation) {
    Equation rest = new Equation(modular(equation.factors()), Math.floorMod(equation.sum(), PRIME));
    for (String name : List.copyOf(rest.factors().keySet())) {
      if (solved.containsKey(name)) {
        rest = without(rest, name, solved.get(name));
      }
    }
    return rest;
  }

  private static Equation without(Equation equation, String name, Equation normal) {
    long factor = equation.factors().getOrDefault(name, 0L);
    if (factor == 0) {
      return equation;
    }
    Map<String, Long> factors = new HashMap<>(equation.factors());
    normal
        .factors()
        .forEach((other, times) -> factors.merge(other, PRIME - factor * times % PRIME, Long::sum));
    return new Equation(
        modular(factors), Math.floorMod(equation.sum() - factor * normal.sum() % PRIME, PRIME));
  }

  private static Equation times(Equation equation, long factor) {
    Map<String, Long> factors = new HashMap<>();
    equation.factors().forEach((name, value) -> factors.put(name, value * factor % PRIME));
    return new Equation(factors, equation.sum() * factor % PRIME);
  }

  private static Map<String, Long> modular(Map<String, Long> factors) {
    Map<String, Long> modular = new HashMap<>();
    factors.forEach((name, value) -> modular.put(name, Math.floorMod(value, PRIME)));
    modular.values().removeIf(value -> value == 0);
    return modular;
  }

  private static long inverse(long factor) {
    long result = 1;
    long power = factor;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      result = (exponent & 1) == 1 ? result * power % PRIME : result;
      power = power * power % PRIME;
    }
    return result;
  }

  private static Equation signed(Equation equation) {
    Map<String, Long> factors = new HashMap<>();
    equation.factors().forEach((name, value) -> factors.put(name, signed(value)));
    return new Equation(factors, signed(equation.sum()));
  }

  private static long signed(long value) {
    return value > PRIME / 2 ? value - PRIME : value;
  }

  /** Fractions and the like look large here; what is small is meant. */
  private static boolean isPlain(Equation equation) {
    return equation.factors().values().stream().allMatch(value -> Math.abs(value) < LARGE);
  }
}
