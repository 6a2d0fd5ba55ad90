System calls are counted by process and by name.
--- args
-q "$TESTS/../examples/syscount.bt"
--- needs
root
--- trigger
"$TARGETS/acts" $(yes errors | head -n 600)
--- match
^@process\[acts\]: [0-9]{4,}$
^@syscall\[close\]: [0-9]{4,}$
