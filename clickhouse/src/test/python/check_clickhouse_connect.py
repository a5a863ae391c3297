"""Checks clickhouse-connect against a running server: check_clickhouse_connect.py PORT USER PASSWORD."""

import datetime
import sys
import unittest

import clickhouse_connect
from clickhouse_connect.driver.exceptions import DatabaseError

PORT, USER, PASSWORD = int(sys.argv[1]), sys.argv[2], sys.argv[3]
DAY = datetime.date(1921, 7, 23)


def connect(user=USER, **more):
    return clickhouse_connect.get_client(
        host="127.0.0.1", port=PORT, username=user, password=PASSWORD, **more)


class ClickHouseConnect(unittest.TestCase):

    def setUp(self):
        self.client = connect()

    def tearDown(self):
        self.client.close()

    def test_types(self):
        row = self.client.query(
            "select toDate32('1921-07-23'), toDecimal64('1.25', 2), [1, 2], null, '常青', true").first_row
        self.assertEqual((DAY, "1.25", [1, 2], None, "常青", True), (row[0], str(row[1]), *row[2:]))

    def test_insert_in_every_compression(self):
        for compression in ("lz4", "zstd", "gzip", False):
            with self.subTest(compression=compression):
                client = connect(compress=compression)
                client.command("create or replace table cc (a Int32, s Nullable(String), d Date32) engine = MergeTree order by a")
                rows = [[n, None if n % 2 else "é", DAY] for n in range(10_000)]
                self.assertEqual(10_000, client.insert("cc", rows, column_names=["a", "s", "d"]).written_rows)
                self.assertEqual([(5_000, DAY)], client.query("select count(s), any(d) from cc").result_rows)
                client.close()

    def test_streaming(self):
        with self.client.query_row_block_stream("select number from numbers(1000000)") as blocks:
            self.assertEqual(1_000_000, sum(len(block) for block in blocks))

    def test_parameters(self):
        for form in (False, True):
            client = connect(form_encode_query_params=form)
            self.assertEqual(
                [("it's", 42)],
                client.query("select {s:String}, {n:Int32}", parameters={"s": "it's", "n": 42}).result_rows)
            client.close()

    def test_settings_hold_for_their_query(self):
        ask = "select getSetting('max_threads')"
        before = self.client.query(ask).result_rows
        self.assertEqual([(7,)], self.client.query(ask, settings={"max_threads": 7}).result_rows)
        self.assertEqual(before, self.client.query(ask).result_rows)

    def test_session(self):
        self.client.command("create temporary table tt (a Int32)")
        self.client.insert("tt", [[1], [2]], column_names=["a"])
        self.assertEqual([(2,)], self.client.query("select count() from tt").result_rows)

    def test_errors(self):
        with self.assertRaisesRegex(DatabaseError, "UNKNOWN_IDENTIFIER"):
            self.client.query("select nosuch")
        with self.assertRaisesRegex(DatabaseError, "FUNCTION_THROW_IF_VALUE_IS_NON_ZERO"):
            self.client.query("select throwIf(number = 3000000) from numbers(10000000)")

    def test_reader(self):
        reader = connect("reader", settings={"max_execution_time": 5})
        self.assertEqual([(5.0,)], [(float(v),) for (v,) in reader.query("select getSetting('max_execution_time')").result_rows])
        with self.assertRaisesRegex(DatabaseError, "ACCESS_DENIED"):
            reader.command("drop table cc")
        reader.close()

    def test_raw(self):
        self.assertEqual(b'{"x":1}\n', self.client.raw_query("select 1 as x", fmt="JSONEachRow"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
