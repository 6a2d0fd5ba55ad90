Packets belong to no process: a filter says that it does not apply to them. The others are filtered.
--- cmd
for option in "--comm nobody" "--pidns $$" "-p $$"; do
	"$KTRACE" -q $option --dry-run -e 'xdp:lo, begin { } interval:1s { }' 2>&1
done
--- needs
root
--- stdout
stdin:1:1: warning: --comm does not apply to 'xdp:lo': its packets belong to no process [unfiltered]
    1 | xdp:lo, begin { } interval:1s { }
      | ^~~~~~
stdin:1:1: warning: --pidns does not apply to 'xdp:lo': its packets belong to no process [unfiltered]
    1 | xdp:lo, begin { } interval:1s { }
      | ^~~~~~
stdin:1:1: warning: -p does not apply to 'xdp:lo': its packets belong to no process [unfiltered]
    1 | xdp:lo, begin { } interval:1s { }
      | ^~~~~~
