Messages are coloured on a terminal, unless NO_COLOR is set, and never in a file.
--- cmd
printf 'begin { $x = $y; }' >bad.bt
for colour in "" 1; do
	if [ "$colour" ]; then export NO_COLOR=$colour; fi
	script -qec "\"$KTRACE\" bad.bt" /dev/null </dev/null | grep -c "$(printf '\033')\["
done
unset NO_COLOR
"$KTRACE" bad.bt 2>&1 | grep -c "$(printf '\033')"
exit 0
--- env
TERM=xterm
--- needs
root
cmd:script
--- stdout
2
0
0
