What an lsm probe returns decides what the kernel does.
--- prog
lsm:file_open { return 1; }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:17: error: what a probe of type 'lsm' returns decides what the kernel does [unsafe-result]
    1 | lsm:file_open { return 1; }
      |                 ^~~~~~~~
hint: allow it with the option --unsafe; 'return;' only looks on
