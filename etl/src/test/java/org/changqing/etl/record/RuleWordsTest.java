package org.changqing.etl.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.changqing.etl.clean.Fault;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

  @Test
  void everyRuleIsExplainedAndNoOther() {
    Stream<String> made =
        Stream.concat(
            Stream.of("day", "instant", "number", "boolean").map(kind -> "unreadable_" + kind),
            Stream.of(Fault.DIGITS, Fault.FORMULA).map(rule -> rule + "_emptied"));
    assertThat(RuleWords.all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    made,
                    Stream.of(
                            Fault.class,
                            MergeCycle.class,
                            EmptyMembership.class,
                            HoursOfADay.class,
                            References.class)
                        .flatMap(RuleWordsTest::constants))
                .toList());
  }

  private static Stream<String> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> !Modifier.isPrivate(field.getModifiers()))
        .filter(field -> field.getType().equals(String.class))
        .map(RuleWordsTest::value);
  }

  private static String value(Field constant) {
    try {
      constant.setAccessible(true);
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
