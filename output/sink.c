/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/sink.c - the formats there are, and how their output is buffered.
 *
 * The sinks write whole lines or whole maps in one call, so buffering is a matter of latency
 * only: by line for someone who watches, full for a pipe or file (64 KiB, since a busy script
 * writes megabytes a second), none when the output of something else goes between.
 * The C library takes a size only with a buffer, so the sink brings its own and takes it back;
 * a stream in memory (no descriptor) has its own way and is left alone.
 * A new format is one file and one line in the table at the end. */
#include "output/sink.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { BUFFER = 64 << 10 };

int sink_init(struct sink *ret, const char *format, FILE *fp, enum sink_buffering buffering)
{
	static const int modes[] = {
		[SINK_LINE] = _IOLBF, [SINK_FULL] = _IOFBF, [SINK_NONE] = _IONBF,
	};
	size_t i;

	for (i = 0; sink_formats[i]; i++)
		if (!strcmp(sink_formats[i]->name, format))
			break;
	if (!sink_formats[i])
		return -EINVAL;
	*ret = (struct sink){
		.ops = sink_formats[i], .fp = fp, .err = stderr, .cut_mark = "..",
		.buffering = buffering,
	};
	str_init(&ret->buf);
	if (fileno(fp) >= 0) {
		ret->room = xrealloc(NULL, BUFFER);
		setvbuf(fp, ret->room, modes[buffering], BUFFER);
	}
	return 0;
}

void sink_flush(struct sink *s)
{
	fflush(s->fp);
}

bool sink_spill(struct sink *s)
{
	if (s->buf.len < BUFFER)
		return true;
	fwrite(s->buf.ptr, 1, s->buf.len, s->fp);
	str_clear(&s->buf);
	return !ferror(s->fp);
}

void sink_done(struct sink *s)
{
	if (!s->ops)
		return;
	sink_flush(s);
	if (s->room)
		setvbuf(s->fp, NULL, _IONBF, 0);
	free(s->room);
	str_done(&s->buf);
	s->ops = NULL;
}

const struct sink_ops *const sink_formats[] = {
	&sink_text, &sink_json, &sink_csv, &sink_folded, NULL
};
