/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/stdlib.c - all groups of builtins, in the order in which manuals show them.
 *
 * To add a builtin, add a row to the file it belongs to; to add a group, write a file with an
 * array of rows that ends with an empty one, and name it here and in stdlib.h. */
#include "stdlib/stdlib.h"

const struct builtin *const builtin_groups[] = {
	builtins_agg,
	builtins_stddev,
	builtins_hist,
	builtins_series,
	builtins_map,
	builtins_print,
	builtins_tell,
	builtins_text,
	builtins_number,
	builtins_kernel,
	builtins_task,
	builtins_string,
	builtins_memory,
	builtins_stack,
	builtins_symbol,
	builtins_ask,
	builtins_process,
	builtins_context,
	builtins_time,
	builtins_net,
	builtins_comptime,
	NULL
};
