What the system's preprocessor says about a header.
--- needs
cmd:cc
--- cmd
echo '#include "no_such_header.h"' >own.h
echo '#include "own.h"
begin { }' >prog.bt
"$KTRACE" --check prog.bt 2>&1 | sed 's|/.*/||; s|:[0-9]*:[0-9]*: fatal|: fatal|; /it says/s/: .*//'
--- stdout
prog.bt:1:1: error: the C preprocessor does not get through 'own.h' [c-preprocessor]
    1 | #include "own.h"
      | ^~~~~~~~
note
