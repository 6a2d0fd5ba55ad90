An address that is none of a binary's code.
--- prog
uprobe:/proc/self/exe:0x7fffffffffff { }
--- args
--host "$TESTS/host/small" --check -
--- exit
3
--- stderr
stdin:1:1: error: address 0x7fffffffffff is outside the code of /proc/self/exe [code-address]
    1 | uprobe:/proc/self/exe:0x7fffffffffff { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: addresses are those that 'nm' and 'objdump' show
