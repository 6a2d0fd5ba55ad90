/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/lsp.h - `ktrace lsp`. */
#ifndef CLI_LSP_H
#define CLI_LSP_H

#include "cli/cli.h"

/* Serve an editor over standard input and output (Language Server Protocol 3.17) until it says
 * `exit` or the input ends. Scripts are checked against H. The status: 0 after `shutdown`, else
 * 1. */
int lsp_run(const struct opts *o, struct host *h);

#endif
