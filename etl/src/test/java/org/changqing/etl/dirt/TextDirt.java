package org.changqing.etl.dirt;

import static org.changqing.etl.dirt.Dirt.dirt;
import static org.changqing.etl.dirt.DirtyRow.row;

import java.util.List;

/** Characters that are not what they look like, and words that mean nothing. */
final class TextDirt {

  static final List<Dirt> KINDS =
      List.of(
          dirt("full-width letters and digits in a key", row("fee").key("Ｆ－９０１", "F-901")),
          dirt("ideographic blanks around a key", row("fee").key("\u3000F902\u3000", "F902")),
          dirt("zero-width blank within a key", row("fee").key("F9\u200B03", "F903")),
          dirt("zero-width joiners around a key", row("fee").key("\u200CF904\u200D", "F904")),
          dirt("word joiner within a key", row("fee").key("F9\u206005", "F905")),
          dirt("byte order mark within a file", row("fee").key("\uFEFFF906", "F906")),
          dirt("non-breaking blanks around a key", row("fee").key("\u00A0F907\u00A0", "F907")),
          dirt("non-breaking blank within a key", row("fee").key("F9\u00A011", "F911")),
          dirt(
              "non-breaking blank within a reference",
              row("fee").with("person_id", "P\u00A01").reads("person_id", "P1")),
          dirt(
              "non-breaking blank within a code",
              row("care_visit").with("mode", "ho\u00A0me").reads("mode", "home")),
          dirt(
              "non-breaking blank within a text is a blank",
              row("activity").with("title", "王\u00A0芳").reads("title", "王 芳")),
          dirt(
              "non-breaking blank within a number is no safe reading",
              row("fee").with("due_fen", "1\u00A0000").isRefused("due_fen", "unreadable_number")),
          dirt("tabs and blanks around a key", row("fee").key("\t F908 \t", "F908")),
          dirt("apostrophe before a key", row("fee").key("'F909", "F909")),
          dirt("full-width apostrophe before a key", row("fee").key("＇F910", "F910")),
          dirt(
              "zero-width blank within a reference",
              row("fee").with("person_id", "P\u200B1").reads("person_id", "P1")),
          dirt("full-width reference", row("fee").with("person_id", "Ｐ１").reads("person_id", "P1")),
          dirt(
              "key in the other case is another key",
              row("fee").key("case"),
              row("fee").key("CASE")),
          dirt(
              "reference in the other case is unknown",
              row("fee").with("person_id", "p1").isRefused("person_id", "C14_unknown_reference")),
          dirt("full-width code", row("care_visit").with("mode", "ｐｈｏｎｅ").reads("mode", "phone")),
          dirt(
              "code with blanks around",
              row("care_visit").with("mode", " phone\u3000").reads("mode", "phone")),
          dirt(
              "comma and quotation marks within a text",
              row("activity").with("title", "学习\"两会\",讨论").reads("title", "学习\"两会\",讨论")),
          dirt(
              "line breaks within a text",
              row("activity").with("title", "第一行\n第二行").reads("title", "第一行\n第二行")),
          dirt(
              "blank within a name stays",
              row("activity").with("title", "王  芳").reads("title", "王  芳")),
          dirt(
              "rare characters beyond 16 bits",
              row("activity").with("title", "𬭎䶮").reads("title", "𬭎䶮")),
          dirt("无 is empty", row("activity").with("title", "无").reads("title", "null")),
          dirt("— is empty", row("activity").with("title", " — ").reads("title", "null")),
          dirt("null is empty", row("activity").with("title", "null").reads("title", "null")),
          dirt("NULL is empty", row("activity").with("title", "NULL").reads("title", "null")),
          dirt(
              "full-width Ｎull is empty",
              row("fee").with("paid_fen", "Ｎull").reads("paid_fen", "0")),
          dirt(
              "apostrophe alone is empty",
              row("activity").with("title", "'").reads("title", "null")),
          dirt(
              "ideographic blank alone is empty",
              row("branch").with("dissolved_on", "\u3000").reads("dissolved_on", "null")),
          dirt(
              "无 in a required column",
              row("distribution").with("item", "无").isRefused("item", "required_empty")),
          dirt(
              "name that is missing is shown masked or empty",
              row("person").with("name", "").isRefused("name", "required_empty"),
              row("person").with("name", "—").isRefused("name", "***", "required_empty")),
          dirt("row without a key", row("fee").key("", "").isRefused("fee_id", "required_empty")),
          dirt("key 无", row("fee").key("无", "").isRefused("fee_id", "无", "required_empty")),
          dirt(
              "filled cell beyond the header",
              row("fee").withBeyond("", "备注").isRefused("", "", "ragged_row")),
          dirt(
              "quotation mark without a match",
              row("fee")
                  .with("person_id", "\"P1")
                  .typedAsItStands()
                  .isRefused("", "", "broken_quotes"),
              row("fee")),
          dirt(
              "quotation mark that is closed too early",
              row("fee")
                  .with("person_id", "\"P1\"号")
                  .typedAsItStands()
                  .isRefused("", "", "broken_quotes"),
              row("fee")),
          dirt("row that ends before its last column", row("talk")),
          dirt(
              "row that ends before the time of its change",
              row("talk").with("updated_at", "").isRefused("updated_at", "required_empty")),
          dirt("empty cells beyond the header", row("fee").withBeyond("", "\u3000")),
          dirt(
              "lower-case x and full-width digits in an identity number",
              row("person").with("id_number", "１１０１００１９３６０５０１００８ｘ")),
          dirt(
              "damaged identity number",
              row("person")
                  .with("id_number", "4.4E+17")
                  .isEmptied("id_number", "***", "digits_lost_emptied")));

  private TextDirt() {}
}
