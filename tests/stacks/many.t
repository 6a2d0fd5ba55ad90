Ten thousand different stacks, 30 calls deep, are ten thousand keys, whose frames have all their names.
--- cmd
"$KTRACE" -q -c "$TARGETS/stacks 10000" -e "config = { max_map_keys = 16384 } uprobe:$TARGETS/stacks:leaf { @[ustack(30)] = count(); }" >out
echo "stacks: $(grep -c '^\]: 1$' out)"
echo "different: $(tr -d '\n' <out | sed 's/\]: 1/&\n/g' | sed '/^$/d' | sort -u | wc -l)"
echo "frames: $(grep -c '^ ' out)"
echo "without a name: $(grep -c '^ *0x' out)"
--- timeout
120
--- needs
root
uprobe
--- stdout
stacks: 10000
different: 10000
frames: 300000
without a name: 0
