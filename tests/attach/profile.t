profile samples a process that runs; its stack names the functions, innermost first.
--- prog
profile:hz:999 /comm == "spin"/ { @[ustack(3)] = count(); }
--- needs
root
--- cmd
"$KTRACE" -q -c "$TARGETS/spin 300" - | grep -A2 -m1 'burn_inner+'
--- filter
s/\+[0-9]+/+N/
s/^ +//
--- match
^burn_inner\+N$
^burn_middle\+N$
^burn_outer\+N$
