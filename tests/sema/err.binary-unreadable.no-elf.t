A file that is found, but is no binary.
--- prog
uprobe:./prog.bt:main { }
--- args
--host "$TESTS/host/small" --check -
--- exit
3
--- stderr
stdin:1:1: error: cannot read './prog.bt': it is not an ELF file [binary-unreadable]
    1 | uprobe:./prog.bt:main { }
      | ^~~~~~~~~~~~~~~~~~~~~
