Macros that expand to something nested too deeply.
--- cmd
{ echo 'macro m0(x) { x }'; i=1; while [ $i -le 100 ]; do echo "macro m$i(x) { ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~m$((i - 1))(x) }"; i=$((i + 1)); done; echo 'begin { print(m100(1)); }'; } >deep.bt
"$KTRACE" --check deep.bt 2>&1 | head -n 1
--- stdout
deep.bt:37:28: error: macros and functions expand to something nested too deeply [expansion-depth]
