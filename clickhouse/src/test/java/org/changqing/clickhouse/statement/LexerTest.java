package org.changqing.clickhouse.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "select 1                  | WORD NUMBER",
        "'a''b' 'a\\'b' 'a\\\\'    | STRING STRING STRING",
        "`a``b` \"a\"\"b\" `a\\`b` | QUOTED_IDENTIFIER QUOTED_IDENTIFIER QUOTED_IDENTIFIER",
        "a -- b ; c                | WORD COMMENT",
        "a // b ; c                | WORD COMMENT",
        "a # b ; c                 | WORD COMMENT",
        "a #!b ; c                 | WORD COMMENT",
        "a #b                      | WORD ERROR WORD",
        "/* a /* b */ ; */ c       | COMMENT WORD",
        "/* a /* b */ c            | ERROR",
        "$$ a ' ; $$ b             | STRING WORD",
        "$x$ a $$ ; $x$ b          | STRING WORD",
        "$x$ a                     | WORD WORD",
        "x'4142' b'01' X'f'        | STRING STRING STRING",
        "'a                        | ERROR",
        "`a                        | ERROR",
        "t.1.2 1.5e-3 .5 1_000     | WORD DOT NUMBER DOT NUMBER NUMBER DOT NUMBER NUMBER",
        "a.b t.`c`                 | WORD DOT WORD WORD DOT QUOTED_IDENTIFIER",
        "0x1F 1e5 12abc            | NUMBER NUMBER NUMBER",
        "f(a, [1], {x:Int8})       | WORD OPENING WORD COMMA OPENING NUMBER CLOSING COMMA OPENING WORD"
            + " OPERATOR WORD CLOSING CLOSING",
        "a->b a--c                 | WORD OPERATOR OPERATOR WORD WORD COMMENT",
        "1--2                      | NUMBER COMMENT",
        "a;b                       | WORD SEMICOLON WORD",
        "\u2018a;b\u2019           | STRING",
        "\u201ca;b\u201d           | QUOTED_IDENTIFIER",
        "a\u3000b\u00a0c           | WORD WORD WORD",
        "\u5e74                    | ERROR ERROR ERROR",
      })
  void seesWhatTheEngineSees(String text, String kinds) {
    assertThat(kinds(bytes(text))).isEqualTo(List.of(kinds.split(" ")));
  }

  private static List<String> kinds(String text) {
    List<String> kinds = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
      if (token.kind() != TokenKind.SPACE) {
        kinds.add(token.kind().name());
      }
    }
    return kinds;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
