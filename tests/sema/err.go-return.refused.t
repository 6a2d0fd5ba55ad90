A return probe on a Go program is refused, with the reason; a probe on its functions' start is not.
--- cmd
"$KTRACE" --check -e "uretprobe:$TARGETS/go:work { @ = count(); }"
"$KTRACE" --check -e "uprobe:$TARGETS/go:work { @ = count(); }" && echo "uprobe: fine"
"$KTRACE" --check --unsafe -e "uretprobe:$TARGETS/go:work { @ = count(); }" && echo "--unsafe: fine"
--- filter-stderr
s,/[^ ]*targets/,,
--- match-stderr
error: go is a Go program, which a probe on a function's return can crash \[go-return\]
hint: put a uprobe on the function's return instructions
--- stdout
uprobe: fine
--unsafe: fine
