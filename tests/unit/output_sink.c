/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/output_sink.c - both formats: every event, letter by letter. */
#include "output/sink.h"

#include <errno.h>
#include <stdlib.h>
#include "tests/unit/check.h"

#define STR(text) { .kind = V_STR, .str = { text, sizeof(text) - 1, false } }
#define INT(n) { .kind = V_INT, .i = n }
#define TUPLE(of) { .kind = V_TUPLE, .tuple = { NULL, of, COUNT(of) } }

static struct sink sink;
static FILE *out, *err;
static char *out_text, *err_text;
static size_t out_len, err_len;

static void start(const char *format)
{
	out = open_memstream(&out_text, &out_len);
	err = open_memstream(&err_text, &err_len);
	check(sink_init(&sink, format, out, SINK_FULL) == 0);
	sink.err = err;
}

static void finish(const char *want_out, const char *want_err, const char *file, int line)
{
	sink_done(&sink);
	sink_done(&sink);
	fclose(out);
	fclose(err);
	check_text(out_text, want_out, file, line, "the output");
	check_text(err_text, want_err, file, line, "the error output");
	free(out_text);
	free(err_text);
}

#define finish(want_out, want_err) finish(want_out, want_err, __FILE__, __LINE__)

static void all_events(void)
{
	struct sink_message m = { .kind = "errorf", .text = "no \"good\"\n" };

	sink.ops->attached(&sink, 1);
	sink.ops->attached(&sink, 2);
	sink.ops->text(&sink, "printf", "a\tb", 3);
	sink.ops->text(&sink, "join", "x y", 3);
	sink.ops->text(&sink, "time", "12:00\n", 6);
	sink.ops->text(&sink, "syscall", "", 0);
	sink.ops->lost(&sink, 7);
	sink.ops->message(&sink, &m);
	m = (struct sink_message){ .kind = "helper_error", .text = "Bad address", .file = "stdin",
				   .line = 1, .col = 9, .helper = "probe_read_user",
				   .retcode = -14 };
	sink.ops->message(&sink, &m);
	sink.ops->end(&sink);
}

static void test_events(void)
{
	start("text");
	all_events();
	finish("a\tbx y\n12:00\n\n\n\n",
	       "Attached 1 probe\nAttached 2 probes\nLost 7 events\n"
	       "ktrace: error: no \"good\"\n"
	       "stdin:1:9: warning: Bad address (helper 'probe_read_user' returned -14)\n");
	start("json");
	all_events();
	finish("{\"type\": \"attached_probes\", \"count\": 1, \"data\": {\"probes\": 1}}\n"
	       "{\"type\": \"attached_probes\", \"count\": 2, \"data\": {\"probes\": 2}}\n"
	       "{\"type\": \"printf\", \"data\": \"a\\tb\"}\n"
	       "{\"type\": \"join\", \"data\": \"x y\"}\n"
	       "{\"type\": \"time\", \"data\": \"12:00\\n\"}\n"
	       "{\"type\": \"syscall\", \"data\": \"\"}\n"
	       "{\"type\": \"lost_events\", \"count\": 7, \"data\": {\"events\": 7}}\n"
	       "{\"type\": \"errorf\", \"msg\": \"no \\\"good\\\"\\n\"}\n"
	       "{\"type\": \"helper_error\", \"msg\": \"Bad address\", "
	       "\"helper\": \"probe_read_user\", \"retcode\": -14, "
	       "\"filename\": \"stdin\", \"line\": 1, \"col\": 9}\n", "");
	check(sink_init(&sink, "xml", stdout, SINK_LINE) == -EINVAL);
}

static void all_values(void)
{
	static const char *const names[] = { "m", "n" }, *const frames[] = { "f+1", "g+2" };
	const struct value pair[] = { INT(2), STR("a \"b\"\x80") };
	const struct value values[] = {
		{ .kind = V_NONE }, { .kind = V_BOOL, .u = 1 }, INT(-9007199254740992),
		INT(9007199254740993), { .kind = V_UINT, .u = UINT64_MAX },
		{ .kind = V_UINT, .u = (uint64_t)1 << 63 }, { .kind = V_POINTER, .u = 16 },
		{ .kind = V_ENUM, .symbol = { "RED", 3 } },
		{ .kind = V_SYMBOL, .symbol = { NULL, 16 } },
		TUPLE(pair), { .kind = V_RECORD, .tuple = { names, pair, 2 } },
		{ .kind = V_BYTES, .str = { "a\xff", 2, false } },
		{ .kind = V_STR, .str = { "cut", 3, true } },
		{ .kind = V_STACK, .stack = { frames, 2, "    " } },
		{ .kind = V_STATS, .stats = { 2, 13, true } },
	};
	size_t i;

	for (i = 0; i < COUNT(values); i++)
		sink.ops->value(&sink, &values[i]);
}

static void test_values(void)
{
	start("text");
	all_values();
	finish("null\ntrue\n-9007199254740992\n9007199254740993\n18446744073709551615\n"
	       "9223372036854775808\n0x10\nRED\n0x10\n"
	       "(2, a \"b\"\x80)\n{ .m = 2, .n = a \"b\"\x80 }\n"
	       "a\\xff\ncut..\n\n    f+1\n    g+2\n\n"
	       "{ .count = 2, .average = 6, .total = 13 }\n", "");
	start("json");
	all_values();
	finish("{\"type\": \"value\", \"data\": null}\n"
	       "{\"type\": \"value\", \"data\": true}\n"
	       "{\"type\": \"value\", \"data\": -9007199254740992}\n"
	       "{\"type\": \"value\", \"data\": \"9007199254740993\"}\n"
	       "{\"type\": \"value\", \"data\": \"18446744073709551615\"}\n"
	       "{\"type\": \"value\", \"data\": 9223372036854775808}\n"
	       "{\"type\": \"value\", \"data\": 16}\n"
	       "{\"type\": \"value\", \"data\": 3}\n"
	       "{\"type\": \"value\", \"data\": \"0x10\"}\n"
	       "{\"type\": \"value\", \"data\": [2,\"a \\\"b\\\"\xef\xbf\xbd\"]}\n"
	       "{\"type\": \"value\", \"data\": {\"m\": 2, \"n\": \"a \\\"b\\\"\xef\xbf\xbd\"}}\n"
	       "{\"type\": \"value\", \"data\": [97,-1]}\n"
	       "{\"type\": \"value\", \"data\": \"cut..\"}\n"
	       "{\"type\": \"value\", \"data\": \"\\n    f+1\\n    g+2\\n\"}\n"
	       "{\"type\": \"value\", \"data\": "
	       "{\"count\": 2, \"average\": 6, \"total\": 13}}\n", "");
}

static void row_of(void *rows, size_t i, struct row *ret)
{
	*ret = ((struct row *)rows)[i];
}

static void all_maps(void)
{
	uint64_t log2[] = { 1, 1, 0, 0, 4 }, none[5] = { 0 }, linear[] = { 1, 2, 0, 0, 4 };
	const struct value k1[] = { INT(1), STR("a b") }, k2[] = { INT(2), STR("c") };
	struct row scalar[] = { { { .kind = V_NONE }, INT(7) } };
	struct row keyed[] = { { TUPLE(k1), INT(5) }, { TUPLE(k2), INT(-9) } };
	struct row hists[] = {
		{ STR("x"), { .kind = V_HIST, .hist = { .count = log2, .n = 5 } } },
		{ STR("y"), { .kind = V_HIST, .hist = { .count = none, .n = 5 } } },
	};
	struct row lhist[] = { { { .kind = V_NONE },
		{ .kind = V_HIST, .hist = { linear, 5, true, 0, 0, 30, 10 } } } };
	struct row stats[] = { { STR("k"), { .kind = V_STATS, .stats = { 2, 13, true } } } };
	const struct sink_map maps[] = {
		{ "@s", .row = row_of, .rows = scalar, .n = 1, .div = 1 },
		{ "@k", .row = row_of, .rows = keyed, .n = 2, .div = 2, .keyed = true },
		{ .name = "@e", .keyed = true, .div = 1 },
		{ "@h", .row = row_of, .rows = hists, .n = 2, .keyed = true, .div = 2,
		  .hist = true },
		{ "@l", .row = row_of, .rows = lhist, .n = 1, .div = 2, .hist = true },
		{ "@st", .row = row_of, .rows = stats, .n = 1, .keyed = true, .div = 2,
		  .stats = true },
	};
	size_t i;

	for (i = 0; i < COUNT(maps); i++)
		sink.ops->map(&sink, &maps[i]);
}

static void test_maps(void)
{
	start("text");
	all_maps();
	finish("@s: 7\n"
	       "@k[1, a b]: 2\n"
	       "@k[2, c]: -4\n"
	       "@h[x]:\n"
	       "(..., 0)               0 |@@@@@@@@@@@@@                                       |\n"
	       "[0]                    0 |@@@@@@@@@@@@@                                       |\n"
	       "[1]                    0 |                                                    |\n"
	       "[2, 4)                 0 |                                                    |\n"
	       "[4, 8)                 2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|\n"
	       "\n"
	       "@h[y]:\n"
	       "\n"
	       "@l:\n"
	       "(..., 0)               1 |@@@@@@@@@@@@@                                       |\n"
	       "[0, 10)                2 |@@@@@@@@@@@@@@@@@@@@@@@@@@                          |\n"
	       "[10, 20)               0 |                                                    |\n"
	       "[20, 30)               0 |                                                    |\n"
	       "[30, ...)              4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|\n"
	       "\n"
	       "@st[k]: { .count = 2, .average = 6, .total = 13 }\n", "");
	start("json");
	all_maps();
	finish("{\"type\": \"map\", \"data\": {\"@s\": 7}}\n"
	       "{\"type\": \"map\", \"data\": {\"@k\": {\"1,a b\": 2, \"2,c\": -4}}}\n"
	       "{\"type\": \"hist\", \"data\": {\"@h\": {\"x\": [{\"max\": -1, \"count\": 0}, "
	       "{\"min\": 0, \"max\": 0, \"count\": 0}, {\"min\": 1, \"max\": 1, \"count\": 0}, "
	       "{\"min\": 2, \"max\": 3, \"count\": 0}, {\"min\": 4, \"max\": 7, \"count\": 2}], "
	       "\"y\": []}}}\n"
	       "{\"type\": \"hist\", \"data\": {\"@l\": [{\"max\": -1, \"count\": 1}, "
	       "{\"min\": 0, \"max\": 9, \"count\": 2}, {\"min\": 10, \"max\": 19, \"count\": 0}, "
	       "{\"min\": 20, \"max\": 29, \"count\": 0}, {\"min\": 30, \"count\": 4}]}}\n"
	       "{\"type\": \"stats\", \"data\": {\"@st\": {\"k\": "
	       "{\"count\": 2, \"average\": 6, \"total\": 13}}}}\n", "");
}

int main(void)
{
	test_events();
	test_values();
	test_maps();
	return check_end();
}
