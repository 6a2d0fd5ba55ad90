A security hook has one part.
--- prog
lsm:vmlinux:file_open { @ = count(); }
lsm: { @ = count(); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: 'lsm' needs the name of one security hook [probe-syntax]
    1 | lsm:vmlinux:file_open { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~~~
hint: lsm:HOOK; 'ktrace -l lsm:' lists them
stdin:2:1: error: 'lsm' needs the name of one security hook [probe-syntax]
    2 | lsm: { @ = count(); }
      | ^~~~
hint: lsm:HOOK; 'ktrace -l lsm:' lists them
