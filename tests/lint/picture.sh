#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# picture.sh: docs/terminal.svg shows the first terminal of README.md.
exec sh docs/terminal.sh --check
