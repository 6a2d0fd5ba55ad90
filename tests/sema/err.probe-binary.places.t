Binaries that are not there or are none, and an address outside of the code.
--- prog
uprobe:/no/such/program:main { }
uprobe:no_such_program:main { }
uprobe:./prog.bt:main { }
uprobe:/bin/sh:0x1 { }
usdt:./prog.bt:a:b { }
--- args
--check -
--- exit
3
--- stderr
stdin:1:1: error: cannot find the binary '/no/such/program': No such file or directory [probe-binary]
    1 | uprobe:/no/such/program:main { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: give a path, a command in PATH, or a library such as libc or libssl.so.3
stdin:2:1: error: cannot find the binary 'no_such_program': No such file or directory [probe-binary]
    2 | uprobe:no_such_program:main { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: give a path, a command in PATH, or a library such as libc or libssl.so.3
stdin:3:1: error: cannot read './prog.bt': it is not an ELF file [binary-unreadable]
    3 | uprobe:./prog.bt:main { }
      | ^~~~~~~~~~~~~~~~~~~~~
stdin:4:1: error: no function of /bin/sh holds address 0x1 [code-address]
    4 | uprobe:/bin/sh:0x1 { }
      | ^~~~~~~~~~~~~~~~~~
hint: a probe inside an instruction breaks the program; --unsafe takes it all the same
stdin:5:1: error: cannot read './prog.bt': it is not an ELF file [binary-unreadable]
    5 | usdt:./prog.bt:a:b { }
      | ^~~~~~~~~~~~~~~~~~
