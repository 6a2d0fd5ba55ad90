#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# walk.sh PAGE.md: is what a page shows of a terminal what a reader gets who types it there?
#
# The blocks ```console of the page are one session on a terminal (tmux), in an empty directory. Their lines behind the
# prompts `$ `, `> ` and `ktrace> ` are typed, `^C` is pressed once what stands before it has been seen, and then the
# screen must show the block, where
#	...		stands for any text, alone on a line for any lines
#	numbers		are any numbers; blanks, empty lines, and the bars of histograms do not count
# A block ```bt FILE is written to FILE before the next one. Status 77 where something for it is missing.
set -u
: "${KTRACE:=build/ktrace}"
page=$(realpath "$1")
KTRACE=$(realpath "$KTRACE")
[ "$(id -u)" = 0 ] || { echo "SKIP walk: needs root"; exit 77; }
command -v tmux >/dev/null || { echo "SKIP walk: needs cmd:tmux"; exit 77; }

tmp=$(mktemp -d) || exit 1
mkdir "$tmp/home" "$tmp/bin" "$tmp/blocks"
ln -s "$KTRACE" "$tmp/bin/ktrace"
t() { tmux -S "$tmp/socket" -f /dev/null "$@"; }
trap 't kill-server 2>/dev/null; rm -rf "$tmp"' EXIT
trap 'exit 143' TERM INT
cd "$tmp/home" || exit 1
unset KTRACE_NOTIFY_ATTACHED XDG_STATE_HOME ENV
t new-session -d -x 160 -y 100 "env HOME='$tmp/home' PATH='$tmp/bin:$PATH' LC_ALL=C.UTF-8 TZ=UTC PS1='$ ' PS2='> ' sh -i" || exit 1
t set-option -g history-limit 5000

# Numbered files: NNN.console, or NNN.FILE with what is to be written there.
awk -v dir="$tmp/blocks" '
	on && /^```$/ { on = 0; close(f); next }
	on { print >f; next }
	/^```console$/ { f = sprintf("%s/%03d.console", dir, ++n); on = 1 }
	/^```bt [a-z.]+$/ { f = sprintf("%s/%03d.%s", dir, ++n, $2); on = 1 }' "$page"

screen() { t capture-pane -pJ -S -2000 | sed 's/ *$//' | grep .; }

# wait_for EXPRESSION: until the last line of the screen matches, or, `any` first, any line
wait_for() {
	last=1
	[ "$1" != any ] || { last=2000; shift; }
	tries=0
	while [ $tries -lt 300 ]; do
		screen | tail -n $last | grep -qE -e "$1" && return
		tries=$((tries + 1))
		sleep 0.1
	done
	echo "$block: waited in vain for '$1'; the screen:"
	screen
	exit 1
}

# compare BLOCK: with the screen
compare() {
	screen | awk -v want="$1" '
	function plain(s) {
		gsub(/\|[@+ ]*\|$/, "|", s)
		gsub(/[0-9]+/, "0", s)
		gsub(/[ \t]+/, " ", s)
		sub(/ $/, "", s)
		return s
	}
	function expression(s) {
		s = plain(s)
		gsub(/[][\\^$*+?(){}|.\/]/, "\\\\&", s)
		gsub(/\\\.\\\.\\\./, ".*", s)
		return "^" s "$"
	}
	BEGIN {
		while ((getline line <want) > 0)
			if (line != "")
				block[++n] = line
		i = 1
	}
	{
		shown = plain($0)
		bar = shown ~ /^ ?[[(].*[])] 0 \|$/
		if (bar && was_bar)
			next
		while (was_bar && i <= n && plain(block[i]) ~ /^ ?[[(].*[])] 0 \|$/)
			i++
		was_bar = 0
		if ((i == 1 || i > n) && shown ~ /^([$]|ktrace>)$/)
			next
		while (block[i] == "..." && i < n) {
			any = 1
			i++
		}
		if (block[i] == "...")
			next
		if (bar && plain(block[i]) ~ /^ ?[[(].*[])] 0 \|$/) {
			was_bar = 1
			any = 0
			i++
		} else if (shown ~ expression(block[i])) {
			any = 0
			i++
		} else if (!any) {
			print "shown:    " $0 "\nexpected: " block[i]
			bad = 1
			exit
		}
	}
	END {
		while (was_bar && i <= n && plain(block[i]) ~ /^ ?[[(].*[])] 0 \|$/)
			i++
		while (i <= n && block[i] == "...")
			i++
		if (!bad && i <= n) {
			print "never shown: " block[i]
			bad = 1
		}
		exit bad
	}'
}

# type_block FILE: type what stands behind its prompts
type_block() {
	while IFS= read -r line; do
		case $line in
		'$ '*|'> '*|'ktrace> '*)
			prompt=${line%% *}
			wait_for "^$(echo "$prompt" | sed 's/[$]/[$]/')\$"
			t send-keys -l -- "${line#"$prompt" }"
			wait_for '^([$]|>|ktrace>) .'	# else the next one would find this prompt
			t send-keys Enter;;
		'^C')
			wait_for any '^Attached'
			sleep 1
			t send-keys C-c;;
		esac
	done <"$1"
}

n=0
for block in "$tmp"/blocks/*; do
	name=${block##*/???.}
	if [ "$name" != console ]; then
		cp "$block" "$name"
		continue
	fi
	t send-keys -R
	t clear-history
	t send-keys Enter
	type_block "$block"
	wait_for '^([$]|ktrace>)$'
	compare "$block" >"$tmp/differs" || {
		echo "the terminal shows something else:"
		cat "$tmp/differs"
		echo "--- the terminal"
		screen
		exit 1
	}
	n=$((n + 1))
done
[ $n -gt 0 ] || { echo "$1 shows no terminal"; exit 1; }
echo "$n blocks"
