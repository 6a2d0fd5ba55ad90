Completion in the shells themselves, on a terminal: bash, zsh and fish take their files and offer options, forms, probes; Neovim loads the syntax.
--- cmd
mkdir bin fpath home; ln -s "$KTRACE" bin/ktrace; export PATH="$PWD/bin:$PATH" HOME="$PWD/home"
"$KTRACE" --generate bash >bash; "$KTRACE" --generate zsh >fpath/_ktrace
"$KTRACE" --generate fish >fish; "$KTRACE" --generate vim >ktrace.vim
trap '$T kill-server 2>/dev/null' EXIT
see() {	# see EXPRESSION: wait until a line of the screen matches
	n=0
	until $T capture-pane -pJ | grep -qE -e "$1"; do
		n=$((n + 1))
		[ $n -lt 300 ] || { echo "not seen: $1"; $T capture-pane -pJ | grep .; exit 1; }
		sleep 0.05
	done
	echo "seen: $1"
}
ask() {	# ask TEXT EXPRESSION: TEXT, the tab key, what is seen, nothing again
	$T send-keys -l "$1"
	$T send-keys Tab
	see "$2"
	$T send-keys C-c
	$T send-keys C-l
}
for shell in bash zsh; do
	echo "== $shell"
	T="tmux -S $PWD/socket-$shell -f /dev/null"
	case $shell in
	bash) start="bash --norc --noprofile -i";;
	zsh) start="zsh -f -i";;
	esac
	$T new-session -d -x 120 -y 50 "PS1='> ' $start"
	see '^>'
	if [ $shell = bash ]; then
		$T send-keys -l "bind 'set show-all-if-ambiguous on'; . ./bash; complete -p ktrace"
	else
		$T send-keys -l 'fpath=($PWD/fpath $fpath); autoload -U compinit; compinit -u -d $PWD/dump; whence -w _ktrace'
	fi
	$T send-keys Enter
	see '-F _ktrace ktrace$|^_ktrace: function$'
	$T send-keys C-l
	ask 'ktrace --dry' '^> ktrace --dry-run'
	ask 'ktrace -f ' 'text'
	ask 'ktrace --generate te' '^> ktrace --generate textmate'
	ask 'ktrace uretp' '^> ktrace uretprobe:'
	ask 'ktrace software:cpu-c' '^> ktrace software:cpu-clock'
	ask 'ktrace lat' '^> ktrace latency'
	$T kill-server
done
echo "== fish"
for line in 'ktrace --dry' 'ktrace -f te' 'ktrace --generate te' 'ktrace uretp' 'ktrace software:cpu-c' 'ktrace lat' 'ktrace he'; do
	fish -N -c 'source ./fish; complete -C $argv[1]' "$line"
done
echo "== vim"
printf '%s\n' 'begin { printf("%d\n", pid); } // x' >a.bt
cat >see.vim <<'END'
syntax on
source ktrace.vim
for c in [1, 9, 16, 17, 19, 24, 32]
	call writefile([c . ' ' . synIDattr(synID(1, c, 1), 'name')], 'names', 'a')
endfor
qa!
END
nvim --headless -u NONE -i NONE -n -S see.vim a.bt
cat names
--- needs
cmd:bash
cmd:zsh
cmd:fish
cmd:nvim
cmd:tmux
--- timeout
100
--- stdout
== bash
seen: ^>
seen: -F _ktrace ktrace$|^_ktrace: function$
seen: ^> ktrace --dry-run
seen: text
seen: ^> ktrace --generate textmate
seen: ^> ktrace uretprobe:
seen: ^> ktrace software:cpu-clock
seen: ^> ktrace latency
== zsh
seen: ^>
seen: -F _ktrace ktrace$|^_ktrace: function$
seen: ^> ktrace --dry-run
seen: text
seen: ^> ktrace --generate textmate
seen: ^> ktrace uretprobe:
seen: ^> ktrace software:cpu-clock
seen: ^> ktrace latency
== fish
--dry-run	load and attach, then leave
text	text (default), json (a line each), csv, folded (stacks)
textmate	print completion for bash, zsh or fish, or a grammar for vim or textmate
uretprobe:
software:cpu-clock:
latency	how long calls of FUNCTION take, as a histogram
help	explain a builtin, a probe type, an option, a setting
== vim
1 ktraceProbe
9 ktraceFunction
16 ktraceString
17 ktraceFormat
19 ktraceEscape
24 ktraceVariable
32 ktraceComment
