#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Our shell scripts are clean, says shellcheck.
set -u
command -v shellcheck >/dev/null || { echo "SKIP lint/shellcheck: needs shellcheck"; exit 77; }
# shellcheck disable=SC2046  # our file names have no blanks
shellcheck bootstrap .ci/run $(find tests stdlib bench man -type f \
	! -name '*.t' \( -name '*.sh' -o -exec grep -qE '^#!/bin/(ba)?sh' {} \; \) -print | sort)
