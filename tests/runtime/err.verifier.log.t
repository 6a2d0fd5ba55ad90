With -v the whole of the verifier's log is shown.
--- prog
BEGIN { while (1) { @x++; } }
--- args
-v --dry-run -
--- needs
root
--- match-stderr
\[verifier\]
^note: all it says:
processed [0-9]+ insns
--- exit
3
