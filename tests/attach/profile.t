profile samples a process that runs; its stack names the functions, innermost first.
--- prog
profile:hz:999 /comm == "spin"/ { @[ustack(3)] = count(); }
--- cmd
"$KTRACE" -q -c "$TARGETS/spin 300" - >out && tr '\n' ' ' <out
--- needs
root
--- filter
s/\+[0-9]+/+N/g
s/ +/ /g
--- match
burn_inner\+N burn_middle\+N burn_outer\+N \]
