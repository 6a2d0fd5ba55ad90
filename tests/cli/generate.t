--generate makes what shells and editors take: bash parses and completes, zsh's and Vim's words come from the rows, the TextMate grammar is JSON.
--- cmd
"$KTRACE" --generate bash >ktrace.bash
bash -c '
	ktrace() { "$KTRACE" "$@"; }
	. ./ktrace.bash
	ask() {
		COMP_LINE="ktrace $1" COMP_WORDS=(ktrace $1) COMPREPLY=()
		[ "${COMP_LINE% }" = "$COMP_LINE" ] || COMP_WORDS+=("")
		COMP_POINT=${#COMP_LINE} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		_ktrace
		echo "$1 -> ${COMPREPLY[*]}"
	}
	ask --he; ask "-f "; ask lat; ask uret; ask "-q software:cpu-c"'
"$KTRACE" --generate textmate | jq -r '.scopeName, (.patterns | length > 10), (.patterns[] | select(.name == "support.function.ktrace") | .match | test("printf"))'
"$KTRACE" --generate zsh | grep -E "^#compdef|--quiet|-q\["
"$KTRACE" --generate fish | grep -E -e '-l pid'
"$KTRACE" --generate vim | grep -c -E '^syn keyword ktrace(Keyword .*\bmacro\b|Function .*\bprintf\b|Variable .*\bcomm\b)'
"$KTRACE" --generate emacs; echo "status $?"
--- needs
cmd:jq
cmd:bash
--- stdout
--he -> --help
-f  -> text json csv folded
lat -> latency
uret -> uretprobe:
-q software:cpu-c -> cpu-clock:
source.ktrace
true
true
#compdef ktrace
	'-q[say nothing but what the script prints, and errors]' \
	'--quiet[say nothing but what the script prints, and errors]' \
complete -c ktrace -s p -l pid -x -a '(__fish_complete_pids)' -d 'only events of process PID'
complete -c ktrace -l pidns -x -a '(__fish_complete_pids)' -d 'only events in the pid namespace of process PID'
3
status 2
--- stderr
ktrace: error: cannot generate 'emacs'
hint: it makes completion for bash, zsh and fish, and grammars for vim and textmate
