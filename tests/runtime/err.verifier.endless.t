A loop without an end is refused at the statement that goes on for ever, in our words and the verifier's.
--- prog
BEGIN { while (1) { @x++; } }
--- needs
root
--- exit
3
--- match-stderr
^stdin:1:21: error: probe 'begin': the kernel's verifier refuses the program: a loop may never end \[verifier\]$
^note: the verifier says: infinite loop detected at insn [0-9]+$
^    [0-9]+: \([0-9a-f]{2}\) 
^hint: give the loop a limit that is a constant$
