Functions of modules on a kernel that has no type information of modules.
--- prog
fentry:loop:lo_open { @ = count(); }
fexit:loop:lo_open { @r = count(); }
--- args
--no-feature module_btf --host "$TESTS/host/small" --check -
--- exit
3
--- stderr
stdin:1:1: error: 'fentry' in a module needs a kernel with type information of modules (since Linux 5.11) [probe-needs]
    1 | fentry:loop:lo_open { @ = count(); }
      | ^~~~~~~~~~~~~~~~~~~
hint: use 'kprobe:loop:lo_open', without types
stdin:2:1: error: 'fexit' in a module needs a kernel with type information of modules (since Linux 5.11) [probe-needs]
    2 | fexit:loop:lo_open { @r = count(); }
      | ^~~~~~~~~~~~~~~~~~
hint: use 'kretprobe:loop:lo_open', without types
