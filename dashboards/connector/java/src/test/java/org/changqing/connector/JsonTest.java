package org.changqing.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

  @ParameterizedTest
  @MethodSource
  void rendersWhatTheDriverGives(Object value, String json) throws Exception {
    assertThat(Json.render(value)).isEqualTo(json);
  }

  static Stream<Arguments> rendersWhatTheDriverGives() throws Exception {
    return Stream.of(
        Arguments.of(List.of(), "[]"),
        Arguments.of(Arrays.asList("甲", null, "a\"b<c>"), "[\"甲\",null,\"a\\\"b<c>\"]"),
        Arguments.of(new int[][] {{1, 2}, {}}, "[[1,2],[]]"),
        Arguments.of(new Object[] {1, "乙", true}, "[1,\"乙\",true]"),
        Arguments.of(Map.of("三会一课", List.of(3)), "{\"三会一课\":[3]}"),
        Arguments.of(new double[] {1.5, Double.NaN, Double.POSITIVE_INFINITY}, "[1.5,null,null]"),
        Arguments.of(List.of(new BigDecimal("1E+3"), new BigDecimal("0.10")), "[1000,0.10]"),
        Arguments.of(List.of(new BigInteger("18446744073709551615")), "[18446744073709551615]"),
        Arguments.of(List.of(LocalDate.of(1935, 3, 7)), "[\"1935-03-07\"]"),
        Arguments.of(List.of(InetAddress.getByName("192.168.0.1")), "[\"192.168.0.1\"]"));
  }
}
