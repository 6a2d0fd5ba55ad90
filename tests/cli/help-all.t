`ktrace help NAME` knows every builtin, macro, probe type, setting, option, form, command, feature and tag.
--- cmd
know() { printf '%s\n' "$1" >>names; }
for name in $("$KTRACE" help | sed -n 's/^  //p'); do know "$name"; done
for name in $("$KTRACE" --help | grep -oE '^ +(-[a-zA-Z], )?--[a-z-]+' | grep -oE -- '--?[a-zA-Z][a-z-]*'); do
	know "$name"
done
for name in $(echo .help | "$KTRACE" --repl | grep -oE '^\.[a-z]+'); do know "$name"; done
for name in $("$KTRACE" --info | sed -n 's/^  \([a-z0-9_]*\) .*\(yes\|no\) .*/\1/p'); do know "$name"; done
for name in $(sed -n 's/^ERR([A-Z0-9_]*,[ 	]*"\([^"]*\)".*/\1/p' "$TESTS/../base/errors.def"); do know "$name"; done
for name in count latency stacks; do know "$name"; done
[ "$(wc -l <names)" -gt 300 ] && echo "hundreds of names"
xargs "$KTRACE" help <names >out 2>&1 && echo "all known" || grep -A1 error: out
"$KTRACE" help find
"$KTRACE" help --dry-run
"$KTRACE" help .print
"$KTRACE" help latency
"$KTRACE" help map-type
"$KTRACE" help kprobe_multi
"$KTRACE" help nosuch
echo "status $?"
--- needs
root
--- timeout
60
--- stdout
hundreds of names
all known
macro find(@map, key, $value)
    If the map has the key, gives the variable what is there; true then.
    example: tracepoint:syscalls:sys_enter_read { @at[tid] = nsecs; } tracepoint:syscalls:sys_exit_read { if (find(@at, tid, $t)) { @ = hist(nsecs - $t); } }
      --dry-run        load and attach, then leave
.print @MAP [TOP]
    at the prompt: a map; its last TOP entries
ktrace latency FUNCTION
    how long calls of FUNCTION take, as a histogram
[map-type]
    a map holds one type and is assigned another
kprobe_multi
    a feature of the kernel: many kernel functions by one link
    'ktrace --has kprobe_multi' asks for it
status 2
--- stderr
ktrace: error: there is no help for 'nosuch'
hint: 'ktrace help' lists the names
