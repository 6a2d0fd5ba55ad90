An address that is none of a binary's code.
--- prog
uprobe:/proc/self/exe:0x10 { }
--- args
--host "$TESTS/host/small" --check -
--- exit
3
--- stderr
stdin:1:1: error: no function of /proc/self/exe holds address 0x10 [code-address]
    1 | uprobe:/proc/self/exe:0x10 { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~
hint: a probe inside an instruction breaks the program; --unsafe takes it all the same
