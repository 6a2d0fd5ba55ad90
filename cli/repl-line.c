/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/repl-line.c - lines for the prompt: from the terminal by way of readline, or from a file.
 *
 * While readline waits for a key, programs go on in the background: it gets its keys from us, and
 * we wait in the programs' loop (runs_serve()). What they print comes between the lines: the prompt
 * is taken away and drawn again.
 *
 * ^C is not readline's affair: its signal ends runs_serve(), and the line is given up as it stands.
 *
 * History is a file of the user's own, $XDG_STATE_HOME/ktrace/history or below ~/.local/state,
 * written line by line. Entries have a time before them, which is what lets readline keep those
 * of several lines. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "cli/repl.h"
#include <readline/history.h>
#include <readline/readline.h>

enum { HISTORY_MAX = 5000, CHUNK = 4096, WORDS_WIDTH = 100 };

static struct session *session;				/* readline's hooks have no argument */
static char *history_file;				/* NULL: nothing is kept */
static bool cancelled;
static bool completing_words;				/* not members, maps, variables */
static struct str unread;				/* of a file, behind the last line */

/* ---- keys ------------------------------------------------------------------------------------ */
void line_hide(void)
{
	rl_clear_visible_line();
	fflush(rl_outstream);
}

void line_show(void)
{
	fflush(stdout);
	rl_forced_update_display();
}

static int get_key(FILE *fp)
{
	unsigned char c;
	bool input;

	session->prompting = true;
	input = runs_serve(session, fileno(fp), NULL);
	session->prompting = false;
	if (!input) {
		cancelled = true;
		return '\n';
	}
	rl_check_signals();
	return read(fileno(fp), &c, 1) == 1 ? c : EOF;
}

/* ---- completion ------------------------------------------------------------------------------ */
/* CAND stands for the last LEN bytes of LINE, readline's word starts at START: what it makes. */
static char *fit(const char *line, size_t end, size_t start, const char *cand, size_t len)
{
	struct str s;

	str_init(&s);
	if (len > end - start)
		cand += len - (end - start);
	else
		str_addn(&s, line + start, end - len - start);
	str_add(&s, cand);
	return str_detach(&s);
}

/* Readline wants the longest common start first, then all of them. */
static char **list_of(const struct names *found, const char *line, size_t end, size_t start,
		      size_t len)
{
	char **list = xcalloc(found->n + 2, sizeof(*list));
	size_t common = SIZE_MAX;

	for (size_t i = 0; i < found->n; i++) {
		char *word = list[i + 1] = fit(line, end, start, found->at[i], len);
		size_t n = 0;

		while (n < common && word[n] && word[n] == list[1][n])
			n++;
		common = n;
	}
	list[0] = strndup(list[1], common);
	return list;
}

static void show(const struct names *found)
{
	fputc('\n', rl_outstream);
	for (size_t i = 0; i < found->n; i++)
		fprintf(rl_outstream, "%s\n", found->at[i]);
	rl_forced_update_display();
}

static char **complete_word(const char *text, int start, int end)
{
	char *line = strndup(rl_line_buffer, (size_t)end);
	char **list = NULL;
	struct names found;
	size_t len = 0;

	(void)text;
	completing_words = !start || !strchr(".>@$", line[start - 1]);
	names_init(&found);
	complete(session, line, &found, &len);
	rl_attempted_completion_over = len != COMPLETE_FILES;
	rl_completion_suppress_append = 1;
	if (found.n && len == COMPLETE_SHOW)
		show(&found);
	else if (found.n && len <= (size_t)end)
		list = list_of(&found, line, (size_t)end, (size_t)start, len);
	names_done(&found);
	free(line);
	return list;
}

/* One a line with its signature, if there are functions among them; else as readline does. */
static void show_matches(char **list, int n, int longest)
{
	bool words = false;

	for (int i = 1; completing_words && i <= n; i++)
		words |= complete_words(list[i]) != NULL;
	if (!words || n > WORDS_WIDTH) {
		rl_display_match_list(list, n, longest);
	} else {
		fputc('\n', rl_outstream);
		for (int i = 1; i <= n; i++) {
			const char *w = complete_words(list[i]);

			fprintf(rl_outstream, "%s\n", w ? w : list[i]);
		}
	}
	rl_forced_update_display();
}

/* ---- history --------------------------------------------------------------------------------- */
static int make_dirs(char *path)
{
	for (char *p = strchr(path + 1, '/'); p; p = strchr(p + 1, '/')) {
		*p = 0;
		if (mkdir(path, 0700) < 0 && errno != EEXIST)
			return -errno;
		*p = '/';
	}
	return 0;
}

static char *history_path(void)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
	struct str path;

	str_init(&path);
	if (state && *state == '/')
		str_addf(&path, "%s/ktrace/history", state);
	else if (home && *home)
		str_addf(&path, "%s/.local/state/ktrace/history", home);
	return str_detach(&path);
}

static void history_open(void)
{
	int fd;

	history_comment_char = '#';
	history_write_timestamps = 1;
	history_file = history_path();
	fd = *history_file && make_dirs(history_file) == 0
		? open(history_file, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
	if (fd < 0) {
		free(history_file);
		history_file = NULL;
		return;
	}
	fchmod(fd, 0600);
	close(fd);
	history_truncate_file(history_file, HISTORY_MAX);
	read_history(history_file);
}

void line_remember(const char *text)
{
	HIST_ENTRY *before;

	using_history();
	before = previous_history();
	using_history();
	if (!text[strspn(text, " \t\n")] || (before && !strcmp(before->line, text)))
		return;
	add_history(text);
	if (history_file)
		append_history(1, history_file);
}

/* ---- lines ----------------------------------------------------------------------------------- */
void line_open(struct session *s)
{
	session = s;
	rl_readline_name = "ktrace";
	rl_catch_signals = 0;
	rl_getc_function = get_key;
	rl_attempted_completion_function = complete_word;
	rl_completion_display_matches_hook = show_matches;
	rl_basic_word_break_characters = COMPLETE_BREAKS;
	rl_completer_word_break_characters = COMPLETE_BREAKS;
	rl_completer_quote_characters = "";
	rl_variable_bind("show-all-if-ambiguous", "on");
	history_open();
}

void line_close(void)
{
	free(history_file);
	history_file = NULL;
}

static char *from_terminal(const char *prompt)
{
	char *line;

	cancelled = false;
	line = readline(prompt);
	if (cancelled && line)
		*line = 0;
	return line;
}

/* Add what can be read to `unread`; false: there is no more. */
static bool read_more(struct session *s)
{
	ssize_t n;

	if (!runs_serve(s, STDIN_FILENO, NULL))
		return !s->quit && !runs_interrupted(s);
	str_reserve(&unread, CHUNK);
	n = read(STDIN_FILENO, unread.ptr + unread.len, CHUNK);
	if (n <= 0)
		return false;
	unread.len += (size_t)n;
	unread.ptr[unread.len] = 0;
	return true;
}

static char *from_file(struct session *s)
{
	char *line;
	size_t len;

	if (!unread.ptr)
		str_init(&unread);
	while (!memchr(unread.ptr, '\n', unread.len))
		if (!read_more(s))
			break;
	runs_step(s);
	if (!unread.len)
		return NULL;
	len = strcspn(unread.ptr, "\n");
	line = strndup(unread.ptr, len);
	len += unread.ptr[len] == '\n';
	memmove(unread.ptr, unread.ptr + len, unread.len - len + 1);
	unread.len -= len;
	return line;
}

char *line_read(struct session *s, const char *prompt)
{
	return s->terminal ? from_terminal(prompt) : from_file(s);
}
