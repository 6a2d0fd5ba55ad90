/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/sink.h - where results go; text.c and json.c implement it.
 *
 * Nothing above the sink writes to standard output; nothing below it has heard of BPF. The
 * runtime decides what (merged, sorted, cut to the top, symbolised), the sink how it looks.
 * Ownership: the sink borrows FP and every argument of a call for the time of the call. */
#ifndef OUTPUT_SINK_H
#define OUTPUT_SINK_H

#include <stdio.h>
#include "output/value.h"

enum sink_buffering { SINK_LINE, SINK_FULL, SINK_NONE };

/* A map to print. */
struct sink_map {
	const char *name;				/* "@x" */
	bool keyed;
	bool hist;					/* values are histograms (even with no rows) */
	bool stats;					/* values come from avg() or stats() */
	bool series;					/* values are time series (even with no rows) */
	size_t n;
	/* Row I in the order to print; valid until the next call. Maps are long: never all at once. */
	void (*row)(void *rows, size_t i, struct row *ret);
	void *rows;
	uint64_t div;					/* 1: none */
};

/* A message of the program or about its run, with the place in the script. */
struct sink_message {
	const char *kind;				/* errorf warnf runtime_error helper_error */
	const char *text;
	const char *file;				/* NULL: no place */
	unsigned line, col;
	const char *helper;				/* helper_error: the helper's name */
	int retcode;
};

/* How a `test` or `bench` probe came out. */
struct sink_result {
	const char *name;
	bool bench, passed;				/* passed: of a test */
	uint64_t ns;					/* that it took; of a benchmark: a run */
	uint64_t runs;					/* of a benchmark */
	const char *output;				/* of a test */
	size_t len;
};

struct sink {
	const struct sink_ops *ops;
	FILE *fp;					/* the script's output */
	FILE *err;					/* text: what is said about the run; stderr */
	const char *cut_mark;				/* after a string that did not fit */
	bool quantiles;					/* some of them are shown with histograms */
	enum sink_buffering buffering;
	struct str buf;					/* scratch of the implementation */
	char *room;					/* FP's buffer */
};

struct sink_ops {
	const char *name;				/* "text", "json" */
	const char *doc;
	void (*map)(struct sink *, const struct sink_map *);
	void (*value)(struct sink *, const struct value *);		/* print(expression) */
	/* WHAT: printf, time, cat, join, syscall. Text goes out as it is (join and syscall add a
	 * newline, as the text form wants it). */
	void (*text)(struct sink *, const char *what, const char *s, size_t len);
	void (*attached)(struct sink *, uint64_t probes);
	void (*lost)(struct sink *, uint64_t events);
	void (*message)(struct sink *, const struct sink_message *);	/* text: to err */
	void (*result)(struct sink *, const struct sink_result *);	/* NULL: as text() */
	void (*end)(struct sink *);			/* before the exit's maps: text prints two newlines */
};

extern const struct sink_ops sink_text, sink_json, sink_csv, sink_folded;
extern const struct sink_ops *const sink_formats[];	/* NULL-terminated: for -f and its help */

/* Make *RET write FORMAT to FP. -EINVAL: no such format. Sets FP's buffering. */
int sink_init(struct sink *ret, const char *format, FILE *fp, enum sink_buffering buffering);
/* Flushes; does not close FP, which is unbuffered from then on. */
void sink_done(struct sink *s);
void sink_flush(struct sink *s);

/* For implementations: write what is in BUF out, as one piece, if it is long by now. false: nobody
 * reads any more. */
bool sink_spill(struct sink *s);

#endif
